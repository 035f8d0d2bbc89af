package org.waymark.samples.codehost.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.waymark.web.http.Response;

/**
 * A stylesheet.
 *
 * @param name what it is found by, without the ending
 */
public record Stylesheet(String name, String css) {
    /** The one of the code host. */
    public static final Stylesheet COMMON = beside(Stylesheet.class, "codehost");

    /** Returns the stylesheet of a name beside a class. */
    public static Stylesheet beside(Class<?> neighbour, String name) {
        try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(name + ".css"), name)) {
            return new Stylesheet(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the answer that carries it. */
    public Response toResponse() {
        return Response.of(200)
                .withBody("text/css; charset=utf-8", css)
                .withHeader("Cache-Control", "public, max-age=300");
    }
}
