package org.waymark.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML with places for values: the pieces between the places, and what each place asks of its value. */
final class MarkupTemplate {
    /** Templates are constants, so there are few; a program that makes them up must not fill the memory. */
    private static final int MOST_REMEMBERED = 2_000;

    private static final Map<String, MarkupTemplate> REMEMBERED = new ConcurrentHashMap<>();

    /** An address without a scheme, or with one that cannot run a script. */
    private static final Pattern HARMLESS_ADDRESS = Pattern.compile(
            "(?:https?|mailto|tel|ftp):.*|[^:]*|[^:/?#]*[/?#].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String HARMLESS_INSTEAD = "about:invalid";

    /** Where a place stands. */
    enum Place {
        TEXT,
        ATTRIBUTE,
        ADDRESS
    }

    private final String source;
    private final List<String> pieces;
    private final List<Place> places;

    /** Makes a template of one piece more than there are places. */
    MarkupTemplate(String source, List<String> pieces, List<Place> places) {
        this.source = source;
        this.pieces = pieces;
        this.places = places;
    }

    static MarkupTemplate of(String source) {
        MarkupTemplate known = REMEMBERED.get(source);
        if (known != null) {
            return known;
        }
        MarkupTemplate parsed = new MarkupParser(source).parse();
        if (REMEMBERED.size() < MOST_REMEMBERED) {
            REMEMBERED.put(source, parsed);
        }
        return parsed;
    }

    String fill(Object... values) {
        if (values.length != places.size()) {
            throw new IllegalArgumentException("The template has " + places.size() + " places, and " + values.length
                    + " values were given: " + source);
        }
        StringBuilder html = new StringBuilder(source.length() + 32 * values.length).append(pieces.get(0));
        for (int i = 0; i < values.length; i++) {
            append(values[i], i, html);
            html.append(pieces.get(i + 1));
        }
        return html.toString();
    }

    private void append(@Nullable Object value, int index, StringBuilder html) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "Value " + (index + 1) + " is null: give an empty text or Optional. Template: " + source);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> append(present, index, html));
        } else if (value instanceof Markup markup) {
            appendMarkup(markup, index, html);
        } else if (value instanceof Iterable<?> several) {
            several.forEach(one -> append(one, index, html));
        } else if (places.get(index) == Place.ADDRESS) {
            escape(harmless(value.toString()), html);
        } else {
            escape(value.toString(), html);
        }
    }

    private void appendMarkup(Markup markup, int index, StringBuilder html) {
        if (places.get(index) != Place.TEXT) {
            throw new IllegalArgumentException(
                    "Value " + (index + 1) + " is markup, but stands in an attribute: give text. Template: " + source);
        }
        html.append(markup);
    }

    /** Browsers drop white space and controls before they look for the scheme, and so does this. */
    private static String harmless(String address) {
        String seen = address.codePoints()
                .filter(c -> c > ' ' && c != 0x7F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return HARMLESS_ADDRESS.matcher(seen).matches() ? address : HARMLESS_INSTEAD;
    }

    static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
