package org.waymark.web;

import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;
import org.waymark.web.http.Body;
import org.waymark.web.http.Response;

/** The renderers that need not be told anything. */
enum StandardRenderer implements Renderer {
    /** Plain text: what {@link Object#toString} gives. Bytes are sent as they are. */
    TEXT("") {
        @Override
        public Response render(Object value, Request request) {
            if (value instanceof Body body) {
                return raw(body);
            }
            return value instanceof byte[] bytes
                    ? raw(Body.of(bytes))
                    : Response.text(value instanceof String text ? text : Textless.require(value, FOR_TEXT));
        }

        @Override
        public void checkReturned(Target target) {
            Class<?> returned = target.method().getReturnType();
            if (returned != byte[].class && !Body.class.isAssignableFrom(returned)) {
                Textless.refuse(target, FOR_TEXT);
            }
        }
    },

    /** HTML: markup as it is, anything else escaped. */
    HTML("text/html") {
        @Override
        public Response render(Object value, Request request) {
            Markup markup = value instanceof Markup made ? made : Markup.text(Textless.require(value, FOR_HTML));
            return markup.toResponse();
        }

        @Override
        public void checkReturned(Target target) {
            Textless.refuse(target, FOR_HTML);
        }
    },

    /** JSON, by the codec of the app that the request has come to. */
    JSON("application/json") {
        @Override
        public Response render(Object value, Request request) throws Exception {
            MountedApp place = request.place();
            byte[] json = place.jsonCodecs().of(request).write(place.jsonDumps().dump(value, request));
            return Response.of(200).withHeader("Content-Type", mediaType()).withBody(Body.of(json));
        }

        @Override
        public void check(Registries registries) {
            JsonCodecs.require(registries);
        }
    };

    private static final String FOR_TEXT = "a String, a byte[], a Body or a Response";
    private static final String FOR_HTML = "Markup, a String or a Response";

    private final String mediaType;

    StandardRenderer(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    private static Response raw(Body body) {
        return Response.of(200)
                .withHeader("Content-Type", "application/octet-stream")
                .withBody(body);
    }
}
