package org.waymark.traject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.BadParameterException.Reason;

/**
 * The parameters of a query: names, each with one or more texts, in order. Immutable.
 *
 * <p>The form is that of the URL standard: only {@code &} separates, {@code +} is a blank, a parameter without {@code =}
 * is empty, and one without a name is ignored. {@link Parameters} turn the texts into values.
 */
public final class QueryParameters {
    private static final int MAXIMUM = 1_000;
    private static final int MAXIMUM_LENGTH = 1 << 20;
    private static final QueryParameters NONE = new QueryParameters(Map.of());

    private final Map<String, List<String>> texts;

    private QueryParameters(Map<String, List<String>> texts) {
        this.texts = texts;
    }

    /**
     * Reads a query.
     *
     * @param rawQuery the query as it was sent, without the question mark, or null if there is none
     * @return the parameters
     * @throws BadParameterException if an escape is broken or not UTF-8, or if there are more than 1000 parameters or 1048576
     *     characters
     */
    public static QueryParameters parse(@Nullable String rawQuery) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return NONE;
        }
        if (rawQuery.length() > MAXIMUM_LENGTH) {
            throw new BadParameterException("", Reason.TOO_LONG);
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        int count = 0;
        for (int start = 0; start <= rawQuery.length(); ) {
            int separator = rawQuery.indexOf('&', start);
            int end = separator < 0 ? rawQuery.length() : separator;
            if (end > start && rawQuery.charAt(start) != '=') {
                parseOne(rawQuery.substring(start, end), ++count, texts);
            }
            start = end + 1;
        }
        return new QueryParameters(texts);
    }

    private static void parseOne(String parameter, int count, Map<String, List<String>> texts) {
        int equals = parameter.indexOf('=');
        String rawName = equals < 0 ? parameter : parameter.substring(0, equals);
        String name = decode(rawName, rawName);
        if (count > MAXIMUM) {
            throw new BadParameterException(name, Reason.TOO_MANY);
        }
        String value = equals < 0 ? "" : decode(parameter.substring(equals + 1), name);
        texts.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }

    private static String decode(String encoded, String parameter) {
        StringBuilder decoded = new StringBuilder(encoded.length());
        boolean wellFormed =
                Percent.decode(encoded.replace('+', ' '), decoded) == null && Percent.isWellFormed(decoded.toString());
        if (!wellFormed) {
            throw new BadParameterException(parameter, Reason.MALFORMED);
        }
        return decoded.toString();
    }

    /**
     * Returns parameters with the given texts.
     *
     * @param texts the texts by name; a name without texts is left out
     * @return the parameters in the order of the map
     */
    public static QueryParameters of(Map<String, ? extends List<String>> texts) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        texts.forEach((name, values) -> {
            if (!values.isEmpty()) {
                copy.put(name, List.copyOf(values));
            }
        });
        return new QueryParameters(copy);
    }

    /**
     * Returns the first text of a parameter.
     *
     * @param name the name of the parameter
     * @return the text, or null if there is no such parameter
     */
    public @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /**
     * Returns the text of a parameter that is given at most once.
     *
     * @param name the name of the parameter
     * @return the text, or null if there is no such parameter
     * @throws BadParameterException if the parameter is given more than once
     */
    public @Nullable String get(String name) {
        if (all(name).size() > 1) {
            throw new BadParameterException(name, Reason.REPEATED);
        }
        return first(name);
    }

    /**
     * Returns all texts of a parameter.
     *
     * @param name the name of the parameter
     * @return the texts in order, empty if there is no such parameter, unmodifiable
     */
    public List<String> all(String name) {
        return Collections.unmodifiableList(texts.getOrDefault(name, List.of()));
    }

    /**
     * Returns the names of the parameters.
     *
     * @return the names in the order of their first appearance, unmodifiable
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /**
     * Writes the query.
     *
     * @return the encoded query without a question mark, empty if there are no parameters, which parses to equal
     *     parameters
     * @throws LinkException if a text has half of a surrogate pair, which cannot be written as UTF-8
     */
    public String encode() {
        StringBuilder query = new StringBuilder();
        texts.forEach((name, values) -> values.forEach(value -> {
            query.append(query.length() == 0 ? "" : "&");
            encode(name, name, query);
            query.append('=');
            encode(value, name, query);
        }));
        return query.toString();
    }

    private static void encode(String text, String parameter, StringBuilder to) {
        if (!Percent.isWellFormed(text)) {
            throw new LinkException(
                    LinkException.Reason.UNWRITABLE_VALUE,
                    "No link: the parameter " + Printable.of(parameter, 60)
                            + " of the query has half of a surrogate pair, which cannot be written as UTF-8.");
        }
        int start = 0;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', start)) {
            Percent.encode(text.substring(start, blank), to);
            to.append('+');
            start = blank + 1;
        }
        Percent.encode(text.substring(start), to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueryParameters that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /**
     * Returns the parameters for people.
     *
     * @return the text of a map
     */
    @Override
    public String toString() {
        return texts.toString();
    }
}
