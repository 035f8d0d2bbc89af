package org.waymark.web.testing;

import java.util.Optional;
import org.waymark.web.http.Headers;

/**
 * What a {@link TestClient} got. A redirect is not followed.
 *
 * @param status the status code
 * @param headers the headers
 * @param body the body as text in UTF-8, empty if there was none
 */
public record TestAnswer(int status, Headers headers, String body) {
    /**
     * Returns a header.
     *
     * @param name the name of the header, in any case
     * @return its first value, or an empty text if there is no such header
     */
    public String header(String name) {
        return headers.first(name).orElse("");
    }

    /**
     * Returns the value of a cookie that the answer sets.
     *
     * @param name the name of the cookie
     * @return its value, or nothing if the answer sets no such cookie
     */
    public Optional<String> cookie(String name) {
        String start = name + "=";
        return headers.all("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(start))
                .map(cookie -> cookie.substring(start.length()).split(";", 2)[0])
                .findFirst();
    }
}
