package org.waymark.docs.closed;

import java.security.Principal;
import org.waymark.web.App;
import org.waymark.web.Next;
import org.waymark.web.PermissionRule;
import org.waymark.web.Request;
import org.waymark.web.Tween;
import org.waymark.web.View;
import org.waymark.web.http.Forbidden;
import org.waymark.web.http.Response;
import org.waymark.web.http.Unauthorized;

class Reports extends App {
    /** The permission to see any of this. */
    static final class Enter {}

    @PermissionRule(Enter.class)
    boolean staffEnters(Principal who) {
        return who.getName().endsWith("@example.com");
    }

    @Tween(under = "errors")
    Response staffOnly(Request request, Next next) throws Exception {
        if (request.permits(Enter.class, this)) {
            return next.handle(request);
        }
        if (request.identity(Principal.class).isPresent()) {
            throw new Forbidden("This is for the staff.");
        }
        throw new Unauthorized("Say who you are.", "Cookie");
    }

    @View
    String home() {
        return "the numbers";
    }
}
