package org.waymark.web;

import org.waymark.web.http.Response;

/** Tells caches which headers of a request decided on the response. */
final class Vary {
    private Vary() {}

    /** Returns a response with one more header that it depends on, unless that is told already. */
    static Response on(String header, Response response) {
        String told = String.join(", ", response.headers().all("Vary"));
        for (String one : told.split(",", -1)) {
            if (one.strip().equalsIgnoreCase(header) || one.strip().equals("*")) {
                return response;
            }
        }
        return response.withHeader("Vary", told.isEmpty() ? header : told + ", " + header);
    }
}
