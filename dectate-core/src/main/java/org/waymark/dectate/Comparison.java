package org.waymark.dectate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the value that an attribute has is compared with the one that is asked for.
 *
 * @see Attributes#compare
 */
@FunctionalInterface
public interface Comparison {
    /** The value is the one asked for. */
    Comparison EQUAL = Objects::equals;

    /** The value is the class asked for, or a subtype of it. */
    Comparison SUBTYPE = (value, asked) -> isSubtype(value, asked);

    /** The value is the class asked for, or a supertype of it. */
    Comparison SUPERTYPE = (value, asked) -> isSubtype(asked, value);

    /** The value is the one asked for, or comes after it in the natural order of its class. */
    Comparison AT_LEAST = (value, asked) -> isAtLeast(value, asked);

    /**
     * Returns whether an action with this value is among those that are asked for.
     *
     * @param value the value that the attribute has
     * @param asked the value that is asked for
     * @return whether they fit
     */
    boolean fits(@Nullable Object value, @Nullable Object asked);

    private static boolean isSubtype(@Nullable Object type, @Nullable Object supertype) {
        return type instanceof Class<?> one && supertype instanceof Class<?> other && other.isAssignableFrom(one);
    }

    @SuppressWarnings("unchecked") // a comparable is comparable with objects of its own class
    private static boolean isAtLeast(@Nullable Object value, @Nullable Object asked) {
        return value instanceof Comparable<?> one
                && asked != null
                && one.getClass() == asked.getClass()
                && ((Comparable<Object>) one).compareTo(asked) >= 0;
    }
}
