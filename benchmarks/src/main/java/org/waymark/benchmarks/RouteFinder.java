package org.waymark.benchmarks;

import org.jspecify.annotations.Nullable;

/** A table of routes as a peer keeps it that can find a route without cutting the values of its variables. */
interface RouteFinder {

    /** Returns the pattern that matches a path, or null where none does. */
    @Nullable
    String find(String path);
}
