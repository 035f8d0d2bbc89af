package org.waymark.samples.codehost.users;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password that can be recognised, and not read. */
final class Password {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt;
    private final byte[] hash;

    private final int rounds;

    private Password(byte[] salt, byte[] hash, int rounds) {
        this.salt = salt;
        this.hash = hash;
        this.rounds = rounds;
    }

    /** Returns a password that is recognised by this secret. */
    static Password of(String secret, int rounds) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Password(salt, hash(secret, salt, rounds), rounds);
    }

    boolean is(String secret) {
        return MessageDigest.isEqual(hash, hash(secret, salt, rounds));
    }

    private static byte[] hash(String secret, byte[] salt, int rounds) {
        try {
            PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), salt, rounds, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has this algorithm.", e);
        }
    }
}
