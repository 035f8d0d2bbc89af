package com.example.guestbook;

import java.util.Optional;

/**
 * What is said from outside of members.
 *
 * @param cookieKey signs the cookies of those who are signed in: 32 random bytes in Base64, the same on every machine
 * @param adminPassword the password of "admin", who has no account without it
 * @param rounds how often passwords are hashed
 */
public record MemberSettings(Optional<String> cookieKey, Optional<String> adminPassword, int rounds) {
    /** Returns a text without the secrets: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "MemberSettings";
    }
}
