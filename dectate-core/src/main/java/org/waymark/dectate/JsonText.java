package org.waymark.dectate;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, two spaces to a level. What is no map, collection, number, boolean or null is written as text. All is
 * ASCII, so that the encoding of the terminal does not matter.
 */
final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** Returns a value as JSON, with a line feed at the end. */
    static String of(@Nullable Object value) {
        JsonText json = new JsonText();
        json.write(value, "\n");
        return json.text.append('\n').toString();
    }

    private void write(@Nullable Object value, String lineBreak) {
        if (value instanceof Map<?, ?> map) {
            each(map.entrySet(), "{}", lineBreak);
        } else if (value instanceof Collection<?> collection) {
            each(collection, "[]", lineBreak);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            write(entry.getValue(), lineBreak);
        } else if (value == null || value instanceof Boolean || isNumber(value)) {
            text.append(value);
        } else {
            string(value instanceof Class<?> type ? type.getName() : value.toString());
        }
    }

    private void each(Collection<?> elements, String brackets, String lineBreak) {
        text.append(brackets.charAt(0));
        Iterator<?> rest = elements.iterator();
        while (rest.hasNext()) {
            text.append(lineBreak).append("  ");
            write(rest.next(), lineBreak + "  ");
            text.append(rest.hasNext() ? "," : lineBreak);
        }
        text.append(brackets.charAt(1));
    }

    /** JSON knows neither infinity nor other things that are no number; and who knows how other classes are written. */
    private static boolean isNumber(Object value) {
        boolean fraction = value instanceof Double || value instanceof Float;
        boolean whole =
                value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
        return whole || (fraction && Double.isFinite(((Number) value).doubleValue()));
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
