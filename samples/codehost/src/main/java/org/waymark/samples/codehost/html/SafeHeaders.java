package org.waymark.samples.codehost.html;

import org.waymark.web.Next;
import org.waymark.web.Request;
import org.waymark.web.Tween;
import org.waymark.web.http.Response;

/** An app whose pages, errors among them, tell browsers what they have no need for: scripts, frames, other sites. */
public interface SafeHeaders {
    @Tween(over = "errors")
    default Response withSafeHeaders(Request request, Next next) throws Exception {
        return next.handle(request)
                .withHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'")
                .withHeader("Referrer-Policy", "same-origin");
    }
}
