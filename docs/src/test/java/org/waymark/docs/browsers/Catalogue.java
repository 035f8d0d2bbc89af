package org.waymark.docs.browsers;

import java.util.Optional;
import java.util.Set;
import org.waymark.dectate.Overrides;
import org.waymark.web.App;
import org.waymark.web.Next;
import org.waymark.web.Request;
import org.waymark.web.Tween;
import org.waymark.web.View;
import org.waymark.web.http.Forbidden;
import org.waymark.web.http.Response;

class Catalogue extends App {
    private static final Set<String> PARTNERS = Set.of("https://partner.example");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Tween(over = "host")
    Response protect(Request request, Next next) throws Exception {
        return next.handle(request)
                .withHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
                .withHeader("Strict-Transport-Security", "max-age=31536000")
                .withHeader("Referrer-Policy", "same-origin");
    }

    @Overrides
    @Tween(name = "origin", under = "errors")
    Response partnersOnly(Request request, Next next) throws Exception {
        Optional<String> origin = request.headers().first("Origin");
        boolean partner = origin.filter(PARTNERS::contains).isPresent();
        if (origin.isPresent() && !partner && !SAFE.contains(request.method())) {
            throw new Forbidden("This is for partners.");
        }
        Response response = request.method().equals("OPTIONS") && partner
                ? Response.of(204)
                        .withHeader("Access-Control-Allow-Methods", "GET, POST")
                        .withHeader("Access-Control-Allow-Headers", "Authorization, Content-Type")
                : next.handle(request);
        return partner
                ? response.withHeader("Access-Control-Allow-Origin", origin.get())
                        .withHeader("Vary", "Origin")
                : response;
    }

    @View(method = "POST")
    String order() {
        return "ordered";
    }
}
