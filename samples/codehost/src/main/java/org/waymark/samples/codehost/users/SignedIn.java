package org.waymark.samples.codehost.users;

import java.security.Principal;
import java.time.Duration;
import org.waymark.web.SignedCookie;

/** Somebody who is signed in. */
public record SignedIn(User user) implements Principal {
    /**
     * Returns how it is known that somebody is: by a cookie that nobody else can make.
     *
     * @param key signs the cookies
     * @param lifetime how long somebody stays signed in
     */
    public static SignedCookie byCookie(Users users, byte[] key, Duration lifetime) {
        return SignedCookie.of("signed-in", key, lifetime, name -> {
            User user = users.find(name);
            return user == null ? null : new SignedIn(user);
        });
    }

    @Override
    public String getName() {
        return user.name();
    }
}
