package org.waymark.web.testing;

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
}
