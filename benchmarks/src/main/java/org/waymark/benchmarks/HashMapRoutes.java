package org.waymark.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map from all paths that will be asked for, whole: the limit, for no router knows them in advance. */
final class HashMapRoutes implements RouteFinder {

    private final Map<String, String> patterns = new HashMap<>();

    HashMapRoutes(RouteTable table) {
        for (var path : table.paths()) {
            if (path.pattern() != null) {
                patterns.put(path.text(), path.pattern());
            }
        }
    }

    @Override
    public @Nullable String find(String path) {
        return patterns.get(path);
    }
}
