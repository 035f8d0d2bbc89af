package org.waymark.web;

import org.waymark.web.http.Body;
import org.waymark.web.http.Response;

/** Turns what a view returned into a response. */
@FunctionalInterface
interface Renderer {
    /** Plain text: what {@link String#valueOf(Object)} gives. */
    Renderer TEXT = (value, request) -> Response.text(value.toString());

    /** HTML: markup as it is, anything else escaped. */
    Renderer HTML = of(
            "text/html",
            (value, request) -> (value instanceof Markup markup ? markup : Markup.text(value.toString())).toResponse());

    Response render(Object value, Request request) throws Exception;

    /**
     * Refuses, at commit, what could not be rendered.
     *
     * @throws org.waymark.dectate.DirectiveException if the app does not have what it takes
     */
    default void check(Templates templates) {}

    /** Returns the media type that clients are told of beforehand, or an empty text if it is that of any client. */
    default String mediaType() {
        return "";
    }

    /** Returns a renderer that writes JSON by a codec. */
    static Renderer json(JsonCodec codec) {
        return of("application/json", (value, request) -> Response.of(200)
                .withHeader("Content-Type", "application/json")
                .withBody(Body.of(codec.write(request.place().jsonDumps().dump(value, request)))));
    }

    /** Returns a renderer of a media type. */
    private static Renderer of(String mediaType, Renderer renderer) {
        return new Renderer() {
            @Override
            public Response render(Object value, Request request) throws Exception {
                return renderer.render(value, request);
            }

            @Override
            public String mediaType() {
                return mediaType;
            }
        };
    }

    /** Returns a renderer of HTML: by a template of the app that is asked, unless its name is empty. */
    static Renderer html(String template) {
        return template.isEmpty() ? HTML : new ByTemplate(template);
    }

    /** Shows a value by a template. */
    record ByTemplate(String template) implements Renderer {
        @Override
        public Response render(Object value, Request request) throws Exception {
            return request.place().templates().render(template, value, request).toResponse();
        }

        @Override
        public String mediaType() {
            return HTML.mediaType();
        }

        @Override
        public void check(Templates templates) {
            templates.require(template);
        }
    }
}
