package org.waymark.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.waymark.web.http.Forbidden;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Response;

/**
 * The tween {@code origin}: refuses requests that change something and that a page of another site made the browser send.
 *
 * <p>Browsers say where a request comes from: by {@code Sec-Fetch-Site}, and older ones by {@code Origin}. Requests
 * without either come from no browser, and so from nobody whose cookies could be abused.
 */
final class SameOrigin {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private SameOrigin() {}

    static Response checked(Request request, Next next) throws Exception {
        Optional<HttpException> refusal = refusal(request);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return next.handle(request);
    }

    /** Returns what a request is refused by, or nothing if it may go on. */
    static Optional<HttpException> refusal(Request request) {
        return !SAFE_METHODS.contains(request.method()) && comesFromElsewhere(request.headers(), request.secure())
                ? Optional.of(new Forbidden(
                        "This request comes from a page of another site. Send it from a page of this one."))
                : Optional.empty();
    }

    private static boolean comesFromElsewhere(Headers headers, boolean secure) {
        Optional<String> site = headers.first("Sec-Fetch-Site");
        if (site.isPresent()) {
            return !OWN_SITES.contains(site.get());
        }
        return headers.first("Origin")
                .map(origin -> !hasHost(origin, headers.first("Host").orElse("")) || (secure && isOpen(origin)))
                .orElse(false);
    }

    /** Anybody on the way could have made a page that did not come by TLS. */
    private static boolean isOpen(String origin) {
        return origin.regionMatches(true, 0, "http:", 0, "http:".length());
    }

    private static boolean hasHost(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
