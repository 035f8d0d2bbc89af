package org.waymark.web;

import java.lang.reflect.Type;
import java.util.Map;
import org.waymark.web.http.Body;
import org.waymark.web.http.Response;

/** What the views of an app send, as OpenAPI has it: media types, and what is known of what is sent as those. */
final class OpenApiContent {
    static final Map<String, Object> TEXT = Map.of("schema", Map.of("type", "string"));

    private final JsonSchemas schemas;
    private final DumpedTypes dumps;

    OpenApiContent(Site site, Class<?> appType, JsonSchemas schemas) {
        this.schemas = schemas;
        this.dumps = new DumpedTypes(site, appType);
    }

    /** Returns what a view sends by its media type; empty if it sends nothing, or a response that says more than the view. */
    Map<String, Object> of(AppView view) {
        Type type = view.result();
        boolean isUntold = type == Response.class && !view.isTyped();
        if (type == void.class || isUntold) {
            return Map.of();
        }
        String mediaType = view.produces().isEmpty() ? usual(type) : view.produces();
        return Map.of(mediaType, of(view, type, mediaType));
    }

    /** Bytes are sent as they are, and text is told as such. */
    private static String usual(Type type) {
        boolean isRaw = type instanceof Class<?> raw && (raw == byte[].class || Body.class.isAssignableFrom(raw));
        return isRaw ? "application/octet-stream" : "text/plain";
    }

    private Map<String, Object> of(AppView view, Type type, String mediaType) {
        if (type == Response.class) {
            return Map.of();
        }
        if (view.isJson()) {
            return Map.of("schema", schemas.of(type, dumps));
        }
        return isText(mediaType) ? TEXT : Map.of();
    }

    /** Returns whether a media type is one of text, whatever the text says. */
    static boolean isText(String mediaType) {
        return mediaType.startsWith("text/");
    }
}
