package org.waymark.traject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Registered.Kind;

/**
 * Who is asked for the contexts of one class, and in which order.
 *
 * @param routes the routes, which are asked first
 * @param byChild who is asked for the name of a child
 * @param others who is asked for all other names
 * @param published whether objects of the class may be contexts
 */
record Plan(
        @Nullable RegisteredRoutes<?, ?> routes,
        Map<String, List<RegisteredTraverser<?>>> byChild,
        List<RegisteredTraverser<?>> others,
        boolean published) {

    static Plan of(Map<Kind, Registered> nearest, boolean published) {
        Map<String, List<RegisteredTraverser<?>>> byChild = new HashMap<>();
        for (Kind kind : nearest.keySet()) {
            if (kind.isChild()) {
                byChild.put(kind.child(), traversers(nearest, kind, Kind.CONTAINER, Kind.ADAPTER));
            }
        }
        return new Plan(
                (RegisteredRoutes<?, ?>) nearest.get(Kind.ROUTES),
                Map.copyOf(byChild),
                traversers(nearest, Kind.CONTAINER, Kind.ADAPTER),
                published);
    }

    private static List<RegisteredTraverser<?>> traversers(Map<Kind, Registered> nearest, Kind... kinds) {
        return Stream.of(kinds)
                .map(nearest::get)
                .filter(Objects::nonNull)
                .<RegisteredTraverser<?>>map(each -> (RegisteredTraverser<?>) each)
                .toList();
    }

    /** Returns who is asked for a name after the routes, in order. */
    List<RegisteredTraverser<?>> traversers(String name) {
        return byChild.getOrDefault(name, others);
    }

    /** Tells whether nothing leads on from here. */
    boolean isEnd() {
        return routes == null && byChild.isEmpty() && others.isEmpty();
    }

    /** Returns the names of children, in alphabetical order. */
    Set<String> children() {
        return new TreeSet<>(byChild.keySet());
    }
}
