package org.waymark.web.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header fields of a message, in order. Immutable. Names are compared without regard to case.
 *
 * <p>A field that a server would mangle, or that would start a second field, is refused: a name is a token of RFC 9110,
 * a value holds no control character but the tab, and nothing outside Latin-1.
 */
public final class Headers {
    private static final Headers NONE = new Headers(List.of());
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final List<Field> fields;

    private Headers(List<Field> fields) {
        this.fields = fields;
    }

    /**
     * A header field.
     *
     * @param name the name as it was written
     * @param value the value, without white space around it
     */
    public record Field(String name, String value) {
        /**
         * Checks the field.
         *
         * @param name the name
         * @param value the value; spaces and tabs around it are dropped
         * @throws IllegalArgumentException if the name is not a token, or the value holds a character that no header
         *     may carry
         */
        public Field {
            if (!isToken(name)) {
                throw new IllegalArgumentException("Not a header name: " + quoted(name)
                        + ". A name is made of letters, digits and " + TOKEN_MARKS + " only.");
            }
            int bad = firstBad(value);
            if (bad >= 0) {
                throw new IllegalArgumentException("Header " + name + " cannot carry the character U+"
                        + String.format("%04X", (int) value.charAt(bad)) + " at index " + bad
                        + ". Percent-encode the value, or leave the character out.");
            }
            // The white space of RFC 9110, that is: a line break at the end is refused above, not dropped.
            value = value.strip();
        }

        boolean hasName(String other) {
            return name.equalsIgnoreCase(other);
        }

        private static boolean isTokenCharacter(char c) {
            return isLetterOrDigit(c) || TOKEN_MARKS.indexOf(c) >= 0;
        }

        private static boolean isLetterOrDigit(char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private static int firstBad(String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                boolean control = (c < ' ' && c != '\t') || c == 0x7F;
                if (control || c > 0xFF) {
                    return i;
                }
            }
            return -1;
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.chars().forEach(c -> quoted.append(c < ' ' || c > '~' ? String.format("\\u%04X", c) : "" + (char) c));
            return quoted.append('"').toString();
        }
    }

    /** Returns whether a text is a token of RFC 9110. */
    static boolean isToken(String text) {
        // A loop, not a stream: every field of every request comes by here.
        for (int i = 0; i < text.length(); i++) {
            if (!Field.isTokenCharacter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * Returns headers without a field.
     *
     * @return the empty headers
     */
    public static Headers none() {
        return NONE;
    }

    /**
     * Returns headers with these fields, in this order.
     *
     * @param fields the fields
     * @return the headers
     */
    public static Headers of(List<Field> fields) {
        return new Headers(List.copyOf(fields));
    }

    /**
     * Returns these headers with one more field at the end.
     *
     * @param name the name of the field
     * @param value the value of the field
     * @return new headers
     * @throws IllegalArgumentException if the name or the value cannot be sent as it is
     */
    public Headers and(String name, String value) {
        return and(new Field(name, value));
    }

    private Headers and(Field field) {
        List<Field> more = new ArrayList<>(fields.size() + 1);
        more.addAll(fields);
        more.add(field);
        return new Headers(Collections.unmodifiableList(more));
    }

    /**
     * Returns these headers with one field of that name, in place of all that there were.
     *
     * @param name the name of the field
     * @param value the value of the field
     * @return new headers
     * @throws IllegalArgumentException if the name or the value cannot be sent as it is
     */
    public Headers with(String name, String value) {
        return with(new Field(name, value));
    }

    /**
     * Returns these headers with a field in place of all that there were of its name.
     *
     * @param field the field
     * @return new headers
     */
    public Headers with(Field field) {
        return without(field.name()).and(field);
    }

    /**
     * Returns these headers without the fields of that name.
     *
     * @param name the name of the fields to leave out
     * @return new headers, or these if there was no such field
     */
    public Headers without(String name) {
        for (Field field : fields) {
            if (field.hasName(name)) {
                return new Headers(
                        fields.stream().filter(each -> !each.hasName(name)).toList());
            }
        }
        return this;
    }

    /**
     * Returns the value of the first field of that name.
     *
     * @param name the name, in any case
     * @return the value, or empty if there is no such field
     */
    public Optional<String> first(String name) {
        // By index: every request asks for a dozen, and most are not there.
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.hasName(name)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the values of all fields of that name, in order.
     *
     * @param name the name, in any case
     * @return the values, an immutable list
     */
    public List<String> all(String name) {
        List<String> values = List.of();
        for (Field field : fields) {
            if (field.hasName(name)) {
                values = values.isEmpty() ? List.of(field.value()) : joined(values, field.value());
            }
        }
        return values;
    }

    private static List<String> joined(List<String> values, String value) {
        List<String> joined = new ArrayList<>(values);
        joined.add(value);
        return Collections.unmodifiableList(joined);
    }

    /**
     * Returns the cookies that a client sends. What is not a cookie is passed over, and so is what comes after the 200th.
     *
     * @return the values by name, an immutable map; of two with one name the first counts, which has the longer path
     */
    public Map<String, String> cookies() {
        return Cookies.read(this);
    }

    /**
     * Returns all fields, in order.
     *
     * @return the fields, an immutable list
     */
    public List<Field> fields() {
        return fields;
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
