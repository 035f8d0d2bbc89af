package org.waymark.samples.codehost.users;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password that can be recognised, and not read. */
final class Password {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROUNDS = 210_000;

    private final byte[] salt;
    private final byte[] hash;

    private Password(byte[] salt, byte[] hash) {
        this.salt = salt;
        this.hash = hash;
    }

    static Password of(String secret) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Password(salt, hash(secret, salt));
    }

    boolean is(String secret) {
        return MessageDigest.isEqual(hash, hash(secret, salt));
    }

    private static byte[] hash(String secret, byte[] salt) {
        try {
            PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has this algorithm.", e);
        }
    }
}
