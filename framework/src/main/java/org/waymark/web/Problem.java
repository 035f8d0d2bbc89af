package org.waymark.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.MediaType;
import org.waymark.web.http.Response;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;

/**
 * An error as a program reads it: the problem details of RFC 9457.
 *
 * @param status the status code
 * @param detail what went wrong, for the client
 * @param errors what is wrong with single values of the content, or nothing
 */
record Problem(int status, String detail, List<FieldError> errors) {
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(416, "Range Not Satisfiable"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(503, "Service Unavailable"));

    static Problem of(HttpException error) {
        List<FieldError> errors = error instanceof UnprocessableContent content ? content.errors() : List.of();
        return new Problem(error.status(), error.getMessage(), errors);
    }

    /** Returns the problem in JSON. No codec is needed for it, so that errors can be told without one. */
    Response toResponse() {
        String title = TITLES.getOrDefault(status, "Error");
        String json = "{\"type\":\"about:blank\",\"title\":" + quoted(title) + ",\"status\":" + status + ",\"detail\":"
                + quoted(detail) + (errors.isEmpty() ? "" : ",\"errors\":" + listed()) + "}";
        return Response.of(200).withBody(MEDIA_TYPE.toString(), json);
    }

    private String listed() {
        return errors.stream()
                .map(error -> "{\"field\":" + quoted(error.field()) + ",\"message\":" + quoted(error.message()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
