package org.waymark.samples.codehost.html;

import org.waymark.traject.QueryParameters;
import org.waymark.web.Request;
import org.waymark.web.http.BadRequest;

/** The fields that a browser sent. One that is missing was not left out by a person, so a bare 400 says it. */
public record Fields(QueryParameters sent) {
    public static Fields of(Request request) {
        return new Fields(request.form());
    }

    public String text(String name) {
        String text = sent.get(name);
        if (text == null) {
            throw new BadRequest("The form has no field \"" + name + "\".");
        }
        return text;
    }

    /** Returns whether a box is ticked. */
    public boolean has(String name) {
        return sent.get(name) != null;
    }

    public int number(String name) {
        String text = text(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRequest("The field \"" + name + "\" is not a number: \"" + text + "\".");
        }
    }
}
