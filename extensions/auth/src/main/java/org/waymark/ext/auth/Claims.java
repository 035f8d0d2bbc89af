package org.waymark.ext.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token says that was found to be good.
 *
 * @param subject who it is about
 * @param values all that it says, by name, as JSON has it: text, numbers, lists and maps
 */
public record Claims(String subject, Map<String, ? extends @Nullable Object> values) {
    /**
     * Makes claims.
     *
     * @param subject who they are about
     * @param values all of them
     */
    public Claims {
        // JSON has null.
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns a claim that is a text.
     *
     * @param name the name of the claim
     * @return the text, or nothing if there is no such claim, or if it is no text
     */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /**
     * Returns a claim that is a list of texts, or a text with blanks between its parts, as {@code scope} is.
     *
     * @param name the name of the claim
     * @return the texts, none if there is no such claim
     */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return value instanceof String text && !text.isBlank()
                ? List.of(text.strip().split(" +", -1))
                : List.of();
    }
}
