package org.waymark.samples.wiki;

import java.util.Map;
import org.waymark.traject.QueryParameters;
import org.waymark.web.Request;
import org.waymark.web.http.BadRequest;

/** The fields that a browser sent. One that is missing was not left out by a person, so a bare 400 says it. */
record Form(QueryParameters fields) {

    static Form of(Request request) {
        return new Form(request.form());
    }

    static boolean isOnlyRead(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    static Map<String, String> noProblems() {
        return Map.of();
    }

    String text(String field) {
        String text = fields.get(field);
        if (text == null) {
            throw new BadRequest("The form has no field \"" + field + "\".");
        }
        return text;
    }

    int number(String field) {
        String text = text(field);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRequest("The field \"" + field + "\" is not a number: \"" + text + "\".");
        }
    }
}
