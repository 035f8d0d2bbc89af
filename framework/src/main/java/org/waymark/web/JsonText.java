package org.waymark.web;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the framework itself has to say as JSON, so that it needs no codec: maps, collections, texts, whole numbers,
 * booleans and null. All is ASCII, so that the encoding of a terminal does not matter.
 */
final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** Returns a value as JSON, two spaces to a level, with a line feed at the end. */
    static String of(@Nullable Object value) {
        JsonText json = new JsonText();
        json.value(value, "\n");
        return json.text.append('\n').toString();
    }

    private void value(@Nullable Object value, String lineBreak) {
        if (value instanceof Map<?, ?> members) {
            nested('{', members.entrySet().iterator(), '}', lineBreak);
        } else if (value instanceof Collection<?> elements) {
            nested('[', elements.iterator(), ']', lineBreak);
        } else if (value instanceof Map.Entry<?, ?> member) {
            quoted(member.getKey().toString());
            text.append(": ");
            value(member.getValue(), lineBreak);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean || value == null) {
            text.append(value);
        } else {
            quoted(value instanceof Class<?> type ? type.getName() : value.toString());
        }
    }

    private void nested(char begin, Iterator<?> parts, char end, String lineBreak) {
        String deeper = lineBreak + "  ";
        text.append(begin);
        boolean empty = !parts.hasNext();
        while (parts.hasNext()) {
            text.append(deeper);
            value(parts.next(), deeper);
            text.append(parts.hasNext() ? "," : "");
        }
        text.append(empty ? "" : lineBreak).append(end);
    }

    private void quoted(String value) {
        text.append('"');
        value.chars().forEach(this::character);
        text.append('"');
    }

    private void character(int c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append((char) c);
        } else if (c >= ' ' && c <= '~') {
            text.append((char) c);
        } else {
            text.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
        }
    }
}
