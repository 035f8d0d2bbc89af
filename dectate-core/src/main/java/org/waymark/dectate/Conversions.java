package org.waymark.dectate;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes values of text, for the types that records and annotations are made of. */
final class Conversions {
    private static final Map<Class<?>, Function<String, ?>> SIMPLE = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            double.class, Double::valueOf,
            Double.class, Double::valueOf,
            boolean.class, Conversions::truth,
            Boolean.class, Conversions::truth);

    private Conversions() {}

    /** Returns a conversion to a type; what is of another type than these stays text. */
    static Function<String, ?> to(Class<?> type, @Nullable ClassLoader loader) {
        if (type == Class.class) {
            return name -> named(name, loader);
        }
        return type.isEnum() ? name -> constant(type, name) : SIMPLE.getOrDefault(type, Function.identity());
    }

    private static Boolean truth(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text + " is neither true nor false.");
    }

    private static Class<?> named(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalArgumentException("There is no class " + name + ".", e);
        }
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no " + name + ".");
    }
}
