package org.waymark.traject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a path was resolved to: a route, the values of its variables, and the segments that were left over.
 *
 * @param <T> the type of the targets of routes
 */
public final class Resolution<T> {
    private final Match match;
    private final List<Route<T>> routes;

    Resolution(Match match, List<Route<T>> routes) {
        this.match = match;
        this.routes = routes;
    }

    /**
     * Returns the route that the path leads to.
     *
     * @return the route, or null if the walk ended where no route is
     */
    public @Nullable Route<T> route() {
        return match.route() == Node.NO_ROUTE ? null : routes.get(match.route());
    }

    /**
     * Returns the variables of the route.
     *
     * @return the variables, none if there is no route
     */
    public Variables variables() {
        Route<T> route = route();
        return new Variables(route == null ? List.of() : route.pattern().variables(), match);
    }

    /**
     * Returns the segments that were not consumed, such as the name of a view.
     *
     * @return the decoded segments, unmodifiable
     */
    public List<String> rest() {
        return match.rest();
    }

    /**
     * Returns what the path would have been resolved to, had the walk stopped at the nearest route that it passed. It is for
     * a walk that ended where no route is, or where nothing was found: what looked like a step may have been the name of a
     * view. With the routes {@code /doc} and {@code /doc/edit/history}, {@code /doc/edit} is the view {@code edit} of
     * {@code /doc}.
     *
     * @return the resolution to the route above, with a longer rest, or null if no route was passed, or if the path was
     *     absorbed
     */
    public @Nullable Resolution<T> above() {
        Match above = match.above();
        return above == null ? null : new Resolution<>(above, routes);
    }

    /**
     * Returns the whole path as routing saw it, in its one canonical encoding. Decisions about a path, such as who may
     * use it, are to be made on this text and not on the path of the request.
     *
     * @return the path, without a slash at its end unless it is the root
     */
    public String canonicalPath() {
        PathText path = new PathText(match.text());
        return path.canonical(0, path.count());
    }

    /**
     * Returns the part of the canonical path that was consumed.
     *
     * @return the path without the rest
     */
    public String consumedPath() {
        PathText path = new PathText(match.text());
        return path.canonical(0, path.countBefore(match.consumed()));
    }

    Match match() {
        return match;
    }

    /**
     * Returns the resolution for people.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        Route<T> route = route();
        return canonicalPath() + " -> " + (route == null ? "no route" : route.pattern()) + " " + variables() + " "
                + rest();
    }
}
