package org.waymark.traject;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what another converter reads, and that with blanks around it, a plus sign before it, or in another case. */
record LenientConverter<T>(Converter<T> strict) implements Converter<T> {
    @Override
    public @Nullable T decode(String text) {
        T value = strict.decode(text);
        return value == null ? tidied(text.strip()) : value;
    }

    private @Nullable T tidied(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String unsigned = text.startsWith("+") ? text.substring(1) : text;
        return Stream.of(text, unsigned, upper, text.toLowerCase(Locale.ROOT), upper.replace('-', '_'))
                .map(strict::decode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String encode(T value) {
        return strict.encode(value);
    }
}
