package org.waymark.web.testing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.waymark.web.http.Headers;

/** What a {@link TestClient} got. A redirect is not followed. */
public final class TestAnswer {
    private final int status;
    private final Headers headers;
    private final byte[] bytes;

    TestAnswer(int status, Headers headers, byte[] bytes) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
    }

    /**
     * Returns the status.
     *
     * @return the status code
     */
    public int status() {
        return status;
    }

    /**
     * Returns the headers.
     *
     * @return the headers, with those that a server adds
     */
    public Headers headers() {
        return headers;
    }

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

    /**
     * Returns the body as text.
     *
     * @return the text in UTF-8, empty if there was no body
     */
    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns the body as it is, for what is no text: a picture, a download, a part of one.
     *
     * @return the bytes, none if there was no body
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + body();
    }
}
