package org.waymark.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.JsonText;
import org.waymark.web.http.MediaType;
import org.waymark.web.http.Response;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;

/**
 * An error as a program reads it: the problem details of RFC 9457, member by member.
 *
 * @param type which kind of problem it is, of which the status says all
 * @param title what the status is called
 * @param status the status code
 * @param detail what went wrong, for the client
 * @param errors what is wrong with single values of the content, or nothing
 */
record Problem(String type, String title, int status, String detail, Optional<List<FieldError>> errors) {
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(416, "Range Not Satisfiable"),
            Map.entry(421, "Misdirected Request"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    static Problem of(HttpException error) {
        List<FieldError> errors = error instanceof UnprocessableContent content ? content.errors() : List.of();
        return new Problem(
                "about:blank",
                TITLES.getOrDefault(error.status(), "Error"),
                error.status(),
                error.getMessage(),
                Optional.of(errors).filter(some -> !some.isEmpty()));
    }

    /** Returns the problem in JSON. No codec is needed for it, so that errors can be told without one. */
    Response toResponse() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        errors.ifPresent(
                some -> members.put("errors", some.stream().map(Problem::member).toList()));
        return Response.of(200).withBody(MEDIA_TYPE.toString(), JsonText.line(members));
    }

    private static Map<String, Object> member(FieldError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", error.field());
        members.put("message", error.message());
        return members;
    }
}
