package org.waymark.traject;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The converters that the conformance cases name. */
final class ConformanceConverters {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, Converter<?>> BY_NAME = Map.of(
            "str", Converters.standard().find(String.class),
            "int", Converters.standard().find(Integer.class),
            "date", converter(text -> LocalDate.parse(text, DATE), DATE::format),
            "datetime", converter(text -> LocalDateTime.parse(text, DATE_TIME), DATE_TIME::format),
            "hex", converter(text -> Integer.valueOf(text, 16), Integer::toHexString),
            "upper", converter(ConformanceConverters::lower, text -> text.toUpperCase(Locale.ROOT)));

    private ConformanceConverters() {}

    static Converter<?> find(String name) {
        return BY_NAME.get(name);
    }

    private static String lower(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) ? text.toLowerCase(Locale.ROOT) : null;
    }

    private static <T> Converter<T> converter(Function<String, T> decode, Function<T, String> encode) {
        return new Converter<>() {
            @Override
            public T decode(String text) {
                try {
                    return decode.apply(text);
                } catch (DateTimeException | NumberFormatException e) {
                    return null;
                }
            }

            @Override
            public String encode(T value) {
                return encode.apply(value);
            }
        };
    }
}
