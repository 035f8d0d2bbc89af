package org.waymark.web;

import org.waymark.web.http.Body;
import org.waymark.web.http.Response;

/** Turns what a view returned into a response. */
@FunctionalInterface
interface Renderer {
    /** Plain text: what {@link String#valueOf(Object)} gives. */
    Renderer TEXT = value -> Response.text(value.toString());

    /** HTML: markup as it is, anything else escaped. */
    Renderer HTML = of("text/html", value -> (value instanceof Markup markup ? markup : Markup.text(value.toString()))
            .toResponse());

    Response render(Object value);

    /** Returns the media type that clients are told of beforehand, or an empty text if it is that of any client. */
    default String mediaType() {
        return "";
    }

    /** Returns a renderer that writes JSON by a codec. */
    static Renderer json(JsonCodec codec) {
        return of("application/json", value -> Response.of(200)
                .withHeader("Content-Type", "application/json")
                .withBody(Body.of(codec.write(value))));
    }

    /** Returns a renderer of a media type. */
    private static Renderer of(String mediaType, Renderer renderer) {
        return new Renderer() {
            @Override
            public Response render(Object value) {
                return renderer.render(value);
            }

            @Override
            public String mediaType() {
                return mediaType;
            }
        };
    }
}
