package com.example.guestbook;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What is kept of a password: it can be recognised, and not read. */
final class Password {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt;
    private final int rounds;
    private final byte[] hash;

    private Password(byte[] salt, int rounds, byte[] hash) {
        this.salt = salt;
        this.rounds = rounds;
        this.hash = hash;
    }

    static Password of(String secret, int rounds) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Password(salt, rounds, hash(secret, salt, rounds));
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
