package org.waymark.reg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values into messages: short, on one line, without running code of objects that nobody registered. */
final class Text {
    private static final int LONGEST = 80;

    private Text() {}

    static String of(@Nullable Object value) {
        if (value instanceof Class<?> type) {
            return type.getTypeName();
        }
        if (value instanceof CharSequence text) {
            return '"' + shortened(text.toString()) + '"';
        }
        if (value instanceof CustomOrder.Registered named) {
            return named.value() instanceof CharSequence
                    ? of(named.value())
                    : shortened(named.value().toString());
        }
        if (value == Shape.NOT_YET) {
            return "not computed";
        }
        if (value == Any.ANY || value instanceof Intersection) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Character) {
            return String.valueOf(value);
        }
        return "an instance of " + value.getClass().getTypeName();
    }

    /** Returns a sentence, without its end, that offers one of several things to do. */
    static String alternatives(List<String> offers) {
        int last = offers.size() - 1;
        String all =
                last == 0 ? offers.get(0) : String.join(", ", offers.subList(0, last)) + ", or " + offers.get(last);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String shortened(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        StringBuilder line = new StringBuilder();
        start.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                line.append('\\').append((char) c);
            } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.append(String.format("\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        return line.toString();
    }
}
