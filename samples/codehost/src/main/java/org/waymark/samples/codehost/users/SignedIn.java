package org.waymark.samples.codehost.users;

import java.security.Principal;

/** Somebody who is signed in. */
public record SignedIn(User user) implements Principal {
    @Override
    public String getName() {
        return user.name();
    }
}
