package org.waymark.web;

import org.waymark.web.http.Body;
import org.waymark.web.http.Response;

/** Turns what a view returned into a response. */
@FunctionalInterface
interface Renderer {
    /** Plain text: what {@link String#valueOf(Object)} gives. */
    Renderer TEXT = value -> Response.text(value.toString());

    /** HTML: markup as it is, anything else escaped. */
    Renderer HTML = value -> (value instanceof Markup markup ? markup : Markup.text(value.toString())).toResponse();

    Response render(Object value);

    /** Returns a renderer that writes JSON by a codec. */
    static Renderer json(JsonCodec codec) {
        return value ->
                Response.of(200).withHeader("Content-Type", "application/json").withBody(Body.of(codec.write(value)));
    }
}
