package org.waymark.traject;

import java.util.List;
import java.util.Map;

/**
 * A route as it was given to a builder.
 *
 * @param pattern its pattern
 * @param target what it leads to
 * @param converters the converters of its variables, in the order of the pattern
 * @param site where it was added, for people
 */
record Registration<T>(PathPattern pattern, T target, List<Converter<?>> converters, String site) {
    static <T> Registration<T> of(PathPattern pattern, T target, Map<String, Converter<?>> converters, String site) {
        for (String name : converters.keySet()) {
            if (!pattern.variables().contains(name)) {
                throw new IllegalArgumentException("There is a converter for '" + name + "', but the pattern " + pattern
                        + " has no such variable; it has " + pattern.variables() + ".\n  added at " + site);
            }
        }
        List<Converter<?>> inOrder = pattern.variables().stream()
                .<Converter<?>>map(name -> converters.getOrDefault(name, TextConverter.INSTANCE))
                .toList();
        return new Registration<>(pattern, target, inOrder, site);
    }

    @Override
    public String toString() {
        return pattern + "  added at " + site;
    }
}
