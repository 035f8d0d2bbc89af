package org.waymark.reg;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All classes that are subtypes of several types at once. None of these types is a subtype of another, and anybody may
 * write such a class: no single type stands for all of them.
 *
 * @param types the types, two or more
 */
public record Intersection(List<Class<?>> types) {
    /**
     * Creates an intersection.
     *
     * @param types the types, copied
     */
    public Intersection {
        types = List.copyOf(types);
    }

    /** Returns text such as {@code com.example.Page & com.example.Draft}. */
    @Override
    public String toString() {
        return types.stream().map(Class::getTypeName).collect(Collectors.joining(" & "));
    }
}
