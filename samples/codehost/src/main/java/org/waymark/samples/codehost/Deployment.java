package org.waymark.samples.codehost;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * What is decided where the code host runs: by a file, or by the environment, such as {@code WAYMARK_CODEHOST_NAME}.
 *
 * @param name what it is called
 * @param key what signs the cookies of those who are signed in: 32 random bytes or more, in Base64, the same on all machines.
 *     Without one, each start makes its own, and all have to sign in again
 * @param hours how long somebody stays signed in
 */
public record Deployment(String name, Optional<String> key, int hours) {
    private static final int SHORTEST_KEY = 32;

    public Deployment {
        if (key.isPresent() && decoded(key.get()).length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key has " + SHORTEST_KEY + " bytes or more, in Base64.");
        }
        if (hours < 1) {
            throw new IllegalArgumentException("Somebody stays signed in for an hour at least.");
        }
    }

    /** Returns this with another name. */
    public Deployment named(String other) {
        return new Deployment(other, key, hours);
    }

    /** Returns a text without the key: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "Deployment of " + name;
    }

    byte[] signingKey() {
        return key.map(Deployment::decoded).orElseGet(Deployment::random);
    }

    Duration signedIn() {
        return Duration.ofHours(hours);
    }

    private static byte[] decoded(String key) {
        return Base64.getDecoder().decode(key);
    }

    private static byte[] random() {
        byte[] random = new byte[SHORTEST_KEY];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
