package org.waymark.web.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.waymark.web.http.Headers;
import org.waymark.web.http.HttpRequest;

/** The cookies of one visitor. */
final class CookieJar {
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();

    HttpRequest sentWith(HttpRequest request) {
        return cookies.isEmpty()
                ? request
                : request.withHeader(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    void keep(Headers headers) {
        for (String header : headers.all("Set-Cookie")) {
            String pair = header.split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (header.contains("; Max-Age=0")) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }
}
