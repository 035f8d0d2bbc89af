package org.waymark.reg;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All that matches several values of registrations at once: classes that are subtypes of several types, or what several
 * values of a {@link Matching} match. None of these is more specific than another, and no single one stands for all.
 *
 * @param values the types or values, two or more
 */
public record Intersection(List<?> values) {
    /**
     * Creates an intersection.
     *
     * @param values the types or values, copied
     */
    public Intersection {
        values = List.copyOf(values);
    }

    /** Returns text such as {@code com.example.Page & com.example.Draft}. */
    @Override
    public String toString() {
        return values.stream()
                .map(value -> value instanceof Class ? Text.of(value) : Text.of(new CustomOrder.Registered(value)))
                .collect(Collectors.joining(" & "));
    }
}
