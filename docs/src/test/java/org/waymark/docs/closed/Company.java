package org.waymark.docs.closed;

import java.security.Principal;
import java.util.Optional;
import org.waymark.web.App;
import org.waymark.web.Identify;
import org.waymark.web.Mount;
import org.waymark.web.Request;
import org.waymark.web.View;
import org.waymark.web.http.Unauthorized;

class Company extends App {
    record User(String getName) implements Principal {}

    @Identify
    Optional<User> user(Request request) {
        return request.headers().first("User").map(User::new);
    }

    @Mount("/reports")
    Reports reports() {
        return new Reports();
    }

    @View
    String signInFirst(Unauthorized error) {
        return "the form";
    }
}
