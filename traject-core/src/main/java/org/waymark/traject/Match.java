package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/** Where a walk over the tree ended, and where in the text of the path the values of its variables are. */
final class Match {
    static final int NO_ROUTE = -1;

    private final int route;
    private final PathText path;
    private final int consumed;
    private final int[] bounds;
    private final @Nullable Object @Nullable [] values;

    /**
     * Creates a match.
     *
     * @param route the number of the route, or {@link #NO_ROUTE}
     * @param path the path that was walked along
     * @param consumed the number of its segments that were consumed
     * @param bounds the starts and ends of the values of the variables in the text of the path
     * @param values the converted values by number of the variable; null for those that are text
     */
    Match(int route, PathText path, int consumed, int[] bounds, @Nullable Object @Nullable [] values) {
        this.route = route;
        this.path = path;
        this.consumed = consumed;
        this.bounds = bounds;
        this.values = values;
    }

    int route() {
        return route;
    }

    PathText path() {
        return path;
    }

    int consumed() {
        return consumed;
    }

    /** Returns the text of a variable. */
    String text(int variable) {
        return path.text().substring(bounds[2 * variable], bounds[2 * variable + 1]);
    }

    /** Returns the value of a variable, which is its text if it is not converted to something else. */
    Object value(int variable) {
        Object converted = values == null ? null : values[variable];
        return converted == null ? text(variable) : converted;
    }
}
