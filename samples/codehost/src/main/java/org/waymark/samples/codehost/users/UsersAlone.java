package org.waymark.samples.codehost.users;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.waymark.samples.codehost.html.Pages;
import org.waymark.samples.codehost.project.Alone;
import org.waymark.web.Identify;
import org.waymark.web.IdentityPolicy;

/** Runs the users by themselves. */
public final class UsersAlone extends UsersApp implements Pages {
    private static final byte[] KEY =
            "known to everybody, since nothing is secret here".getBytes(StandardCharsets.UTF_8);

    private final IdentityPolicy cookie;

    UsersAlone(Users users) {
        super(users, new Alone());
        this.cookie = SignedIn.byCookie(users, KEY, Duration.ofHours(1));
    }

    public static void main(String[] args) {
        Users users = new Users(Users.ROUNDS);
        users.add(new User("developer", "A developer", "Works on the users, without all the rest."), "developer");
        run(new UsersAlone(users), args);
    }

    @Identify
    IdentityPolicy signedIn() {
        return cookie;
    }
}
