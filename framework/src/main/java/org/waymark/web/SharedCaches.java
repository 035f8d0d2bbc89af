package org.waymark.web;

import org.waymark.web.http.Headers;
import org.waymark.web.http.Response;

/** Caches that many people share, who must not get what was answered to one of them. */
final class SharedCaches {
    private SharedCaches() {}

    /**
     * Returns an answer that depends on who asked as one that only the client itself keeps, unless it says something of
     * caches. Where the client can ask whether it still holds, it asks: somebody else may be logged in by then.
     */
    static Response keptOut(Response response) {
        Headers headers = response.headers();
        if (headers.first("Cache-Control").isPresent()) {
            return response;
        }
        boolean isValidated = headers.first("ETag").isPresent()
                || headers.first("Last-Modified").isPresent();
        return response.withHeader("Cache-Control", isValidated ? "private, no-cache" : "private");
    }
}
