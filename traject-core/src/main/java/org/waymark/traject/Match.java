package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/** Where a walk over the tree ended, and where in the text of the path the values of its variables are. */
final class Match {
    static final int NO_ROUTE = -1;

    private final int route;
    private final int consumed;
    private final int routeAbove;
    private final int consumedAbove;
    private final PathText path;
    private final int[] bounds;
    private final @Nullable Object @Nullable [] values;

    /**
     * Creates a match without a route above.
     *
     * @param route the number of the route, or {@link #NO_ROUTE}
     * @param consumed the number of segments that were consumed
     * @param path the path that was walked along
     * @param bounds the starts and ends of the values of the variables in the text of the path
     * @param values the converted values by number of the variable; null for those that are text
     */
    Match(int route, int consumed, PathText path, int[] bounds, @Nullable Object @Nullable [] values) {
        this(route, consumed, NO_ROUTE, 0, path, bounds, values);
    }

    private Match(
            int route,
            int consumed,
            int routeAbove,
            int consumedAbove,
            PathText path,
            int[] bounds,
            @Nullable Object @Nullable [] values) {
        this.route = route;
        this.consumed = consumed;
        this.routeAbove = routeAbove;
        this.consumedAbove = consumedAbove;
        this.path = path;
        this.bounds = bounds;
        this.values = values;
    }

    /** Returns this match with the nearest route that was passed on the way, which may be {@link #NO_ROUTE}. */
    Match below(int passedRoute, int passedSegments) {
        return new Match(route, consumed, passedRoute, passedSegments, path, bounds, values);
    }

    /** Returns where the walk would have ended, had it stopped at the nearest route on its way. */
    @Nullable
    Match above() {
        return routeAbove == NO_ROUTE ? null : new Match(routeAbove, consumedAbove, path, bounds, values);
    }

    int route() {
        return route;
    }

    int consumed() {
        return consumed;
    }

    PathText path() {
        return path;
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
