package org.waymark.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Converter;
import org.waymark.traject.QueryParameters;

/**
 * What a link says to a view by its query. The path knows nothing of it, so the class of each value says how it is written.
 *
 * @param conversions what the app that has the view converts text to
 */
record ViewQuery(Conversions conversions) {
    /**
     * Returns the values as a query, sorted by name, so that the same values always make the same link.
     *
     * @throws IllegalArgumentException if nothing converts a value to text
     */
    String encode(Map<String, ?> values) {
        Map<String, List<String>> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(
                name,
                several(value)
                        .filter(Objects::nonNull)
                        .map(one -> text(name, one))
                        .toList()));
        return QueryParameters.of(texts).encode();
    }

    private static Stream<?> several(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream();
        }
        return value instanceof Collection<?> all ? all.stream() : Stream.ofNullable(value);
    }

    @SuppressWarnings("unchecked") // The converter is that of the class of the value, or of one that it extends.
    private String text(String name, Object value) {
        for (Class<?> type : Lineage.of(List.of(value.getClass())).types()) {
            Converter<?> converter = conversions.find(type);
            if (converter != null) {
                return ((Converter<Object>) converter).encode(value);
            }
        }
        throw new IllegalArgumentException(
                "Nothing converts a " + value.getClass().getName() + " to text for the parameter \"" + name
                        + "\" of a link. Declare a converter with @Converts, or pass a text.");
    }
}
