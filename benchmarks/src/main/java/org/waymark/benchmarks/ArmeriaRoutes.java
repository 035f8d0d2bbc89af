package org.waymark.benchmarks;

import com.linecorp.armeria.server.ArmeriaTrie;
import org.jspecify.annotations.Nullable;

/** The routes in Armeria's trie. Armeria finds the values with the pattern that the trie found. */
final class ArmeriaRoutes implements RouteFinder {

    private final ArmeriaTrie trie;

    ArmeriaRoutes(RouteTable table) {
        trie = new ArmeriaTrie(table.patterns());
    }

    @Override
    public @Nullable String find(String path) {
        var found = trie.find(path);
        return found.isEmpty() ? null : found.get(0);
    }
}
