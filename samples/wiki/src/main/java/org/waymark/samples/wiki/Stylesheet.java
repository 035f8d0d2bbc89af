package org.waymark.samples.wiki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.waymark.web.http.Response;

/** The stylesheet of all pages. */
enum Stylesheet {
    THE_ONE;

    private final String css = read();

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Stylesheet.class.getResourceAsStream("wiki.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response response() {
        return Response.of(200)
                .withBody("text/css; charset=utf-8", css)
                .withHeader("Cache-Control", "public, max-age=300");
    }
}
