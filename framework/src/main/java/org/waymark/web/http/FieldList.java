package org.waymark.web.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes fields apart that are lists, as RFC 9110 has them: elements between commas, with parameters between semicolons.
 * Text in quotes is not looked into. What strangers send is taken up to a limit; the rest is left out.
 */
final class FieldList {
    static final int MOST_ELEMENTS = 100;

    private FieldList() {}

    /** Returns the elements of all fields of a name that are not empty. */
    static List<String> elements(Headers headers, String name) {
        List<String> elements = new ArrayList<>();
        for (String value : headers.all(name)) {
            for (String element : split(value, ',')) {
                if (!element.isEmpty() && elements.size() < MOST_ELEMENTS) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    /** Returns the parts of a text, without white space around them. A quote that is not closed holds all that follows. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
