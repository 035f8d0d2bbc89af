package org.waymark.web.conformance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.waymark.traject.Converter;
import org.waymark.traject.Converters;
import org.waymark.traject.Parameter;
import tools.jackson.databind.JsonNode;

/** The converters that the cases name. */
final class Conversions {
    private static final DateTimeFormatter DATE = strict("uuuuMMdd");
    private static final DateTimeFormatter DATE_TIME = strict("uuuuMMdd'T'HHmmss");

    private static final Map<String, Converter<?>> BY_NAME = Map.of(
            "str", Converters.standard().find(String.class),
            "int", Converters.standard().find(Long.class),
            "date", converter(text -> LocalDate.parse(text, DATE), DATE::format),
            "datetime", converter(text -> LocalDateTime.parse(text, DATE_TIME), DATE_TIME::format),
            "hex", converter(text -> Long.valueOf(text, 16), Long::toHexString),
            "upper", converter(Conversions::lower, text -> text.toUpperCase(Locale.ROOT)));

    private Conversions() {}

    static boolean isList(JsonNode type) {
        return type.isArray();
    }

    /** Returns the converter of a type, or of the elements if it is a list. */
    static Converter<?> of(JsonNode type) {
        String name = isList(type) ? type.get(0).asString() : type.asString();
        Converter<?> converter = BY_NAME.get(name);
        if (converter == null) {
            throw new UnknownPart("the type " + type);
        }
        return converter;
    }

    /** Returns a parameter of the query. */
    static Parameter<?> parameter(String name, JsonNode type, Object absent, boolean required) {
        return isList(type) ? ofList(name, of(type), absent, required) : ofOne(name, of(type), absent, required);
    }

    @SuppressWarnings("unchecked") // The case gives the values that its converters are for.
    private static <T> Parameter<T> ofOne(String name, Converter<T> converter, Object absent, boolean required) {
        Parameter<T> parameter = Parameter.of(name, converter);
        parameter = absent == null ? parameter : parameter.orElse((T) absent);
        return required ? parameter.required() : parameter;
    }

    @SuppressWarnings("unchecked") // The case gives the values that its converters are for.
    private static <T> Parameter<List<T>> ofList(String name, Converter<T> converter, Object absent, boolean required) {
        Parameter<List<T>> parameter = Parameter.list(name, converter);
        parameter = absent == null ? parameter : parameter.orElse((List<T>) absent);
        return required ? parameter.required() : parameter;
    }

    private static String lower(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) ? text.toLowerCase(Locale.ROOT) : null;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
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
