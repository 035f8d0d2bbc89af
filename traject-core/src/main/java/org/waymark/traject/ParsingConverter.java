package org.waymark.traject;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads with a parser of the JDK, whose exceptions mean that the text is no value, and writes with {@code toString}. */
record ParsingConverter<T>(Class<T> type, Function<String, @Nullable T> parser) implements Converter<T> {
    @Override
    public @Nullable T decode(String text) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String encode(T value) {
        return type.cast(value).toString();
    }
}
