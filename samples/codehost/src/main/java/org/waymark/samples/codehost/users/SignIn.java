package org.waymark.samples.codehost.users;

import java.util.Optional;

/** Where people sign in. */
public record SignIn(Optional<String> back) {
    /** Returns the one that leads back to a page afterwards. */
    public static SignIn to(String page) {
        return new SignIn(Optional.of(page));
    }
}
