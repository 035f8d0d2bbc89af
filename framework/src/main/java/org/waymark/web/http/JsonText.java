package org.waymark.web.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the framework itself has to say as JSON, so that it needs no codec: maps, collections, texts, whole numbers,
 * booleans and null. All is ASCII, so that neither the encoding of a terminal nor that of a log matters.
 */
public final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private final String indentation;

    private JsonText(String indentation) {
        this.indentation = indentation;
    }

    /**
     * Returns a value as JSON for people: two spaces to a level, with a line feed at the end.
     *
     * @param value the value; what is none of those that are known is written as its text
     * @return the JSON
     */
    public static String of(@Nullable Object value) {
        JsonText json = new JsonText("  ");
        json.value(value, "\n");
        return json.text.append('\n').toString();
    }

    /**
     * Returns a value as JSON in one line, without its end.
     *
     * @param value the value, as for {@link #of}
     * @return the JSON
     */
    public static String line(@Nullable Object value) {
        JsonText json = new JsonText("");
        json.value(value, "");
        return json.text.toString();
    }

    private void value(@Nullable Object value, String lineBreak) {
        if (value instanceof Map<?, ?> members) {
            nested('{', members.entrySet().iterator(), '}', lineBreak);
        } else if (value instanceof Collection<?> elements) {
            nested('[', elements.iterator(), ']', lineBreak);
        } else if (value instanceof Map.Entry<?, ?> member) {
            quoted(member.getKey().toString());
            text.append(indentation.isEmpty() ? ":" : ": ");
            value(member.getValue(), lineBreak);
        } else if (isNumber(value) || value instanceof Boolean || value == null) {
            text.append(value);
        } else {
            quoted(value instanceof Class<?> type ? type.getName() : value.toString());
        }
    }

    /** Returns whether this is a number as JSON has them: there is no infinity, and a class of somebody's may write anything. */
    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Double number
                ? Double.isFinite(number)
                : value instanceof Integer
                        || value instanceof Long
                        || value instanceof BigInteger
                        || value instanceof BigDecimal;
    }

    private void nested(char begin, Iterator<?> parts, char end, String lineBreak) {
        String deeper = lineBreak + indentation;
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
