package org.waymark.ext.jackson;

import java.lang.reflect.Array;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says why a JSON text is refused, in words for whoever sent it: where and what, but no class of ours or of Jackson's, as
 * Jackson's own messages have.
 */
final class Refusal {
    private static final Set<Class<?>> WHOLE =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, java.math.BigInteger.class);

    private Refusal() {}

    static String of(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "The JSON is too large or too deep" + at(e) + ".";
        }
        if (e instanceof InputCoercionException number) {
            return "Expected " + expected(number.getTargetType()) + in(e) + at(e) + ".";
        }
        if (e instanceof StreamReadException) {
            return "Not JSON" + at(e) + ".";
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        if (e instanceof InvalidFormatException invalid && invalid.getValue() instanceof String text) {
            return "Expected " + expected(invalid) + in(e) + ", but \"" + shortened(text) + "\" is none" + at(e) + ".";
        }
        if (isNoJson(e)) {
            return "Expected the end of the JSON" + at(e) + ".";
        }
        if (e instanceof MismatchedInputException mismatched) {
            return "Expected " + expected(mismatched) + in(e) + at(e) + ".";
        }
        return "The value was refused" + in(e) + at(e) + ".";
    }

    /** Returns the path to the value, such as {@code in pages[0].title}; empty for the value as a whole. */
    static String in(JacksonException e) {
        String path = path(e);
        return path.isEmpty() ? "" : " in " + path;
    }

    /** Returns the path to the value, such as {@code pages[0].title}; empty for the value as a whole. */
    static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return shortened(path.toString());
    }

    /** Returns whether what was sent goes on after the JSON, so that it is none. */
    static boolean isNoJson(JacksonException e) {
        return e.getOriginalMessage().startsWith("Trailing token");
    }

    private static String at(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + Math.max(1, location.getColumnNr());
    }

    private static String unknown(UnrecognizedPropertyException e) {
        String known = e.getKnownPropertyIds() == null
                ? ""
                : e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "Unknown property" + in(e) + at(e) + "." + (known.isEmpty() ? "" : " Known are " + known + ".");
    }

    private static String expected(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        return type == null ? "another value" : expected(type);
    }

    private static String expected(Class<?> declared) {
        Class<?> type = wrapped(declared);
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (WHOLE.contains(type)) {
            return "a whole number that fits";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (CharSequence.class.isAssignableFrom(type) || type == Character.class) {
            return "a text";
        }
        return expectedStructure(type);
    }

    private static String expectedStructure(Class<?> type) {
        if (TemporalAccessor.class.isAssignableFrom(type) || TemporalAmount.class.isAssignableFrom(type)) {
            return "a date or time in ISO 8601";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "another value";
    }

    private static Class<?> wrapped(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }

    private static String shortened(@Nullable String text) {
        return text == null || text.length() <= 60 ? "" + text : text.substring(0, 60) + "...";
    }
}
