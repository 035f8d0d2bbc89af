package org.waymark.benchmarks;

import org.jspecify.annotations.Nullable;

/** A table of routes, as one peer keeps it. */
interface Routes {

    /** Returns what a match gives with the values of its variables at hand, or null where nothing matches. */
    @Nullable
    Object match(String path);

    /** Returns the pattern that matches a path; for the check before the measurement. */
    String pattern(String path);
}
