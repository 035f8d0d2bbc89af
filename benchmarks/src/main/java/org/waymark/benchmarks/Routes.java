package org.waymark.benchmarks;

import org.jspecify.annotations.Nullable;

/** A table of routes as a peer keeps it that gives the values of variables. */
interface Routes {

    /** Returns the pattern that matches a path and hands on its variables, or returns null where none does. */
    @Nullable
    String match(String path, VariableSink variables);
}
