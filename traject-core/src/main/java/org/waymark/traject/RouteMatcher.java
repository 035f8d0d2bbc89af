package org.waymark.traject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves one path after the other, and is used again and again, as a {@link java.util.regex.Matcher} is.
 *
 * <pre>{@code
 * RouteMatcher<String> matcher = router.matcher();
 * if (matcher.match("/users/ann/edit")) {
 *     matcher.route().target();    // "user"
 *     matcher.text(0);             // "ann"
 *     matcher.rest();              // [edit]
 * }
 * }</pre>
 *
 * <p>A matcher gives the answers of {@link Router#resolve}. It keeps only places in the text of the path, and cuts values
 * out when they are asked for. So a match allocates nothing, as long as the path has nothing to be decoded and its
 * variables are text.
 *
 * <p>Variables are told by their place in the pattern of the route, from 0 on; {@link PathPattern#variables} has their
 * names. What is asked of them is of use only until the next path is matched; {@link #resolution} is for keeping.
 *
 * <p>A matcher is for one thread at a time. It can be made anew at any time from its router, for little.
 *
 * @param <T> the type of the targets of routes
 */
public final class RouteMatcher<T> {
    private final Resolver resolver;
    private final List<Route<T>> routes;
    private final Match match;
    private @Nullable Route<T> route;

    RouteMatcher(Resolver resolver, List<Route<T>> routes) {
        this.resolver = resolver;
        this.routes = routes;
        this.match = resolver.newMatch();
    }

    /**
     * Resolves the path of a request.
     *
     * @param rawPath the path as it was sent, percent-encoded, without a query
     * @return whether it leads to a route, which may have left something over
     * @throws BadPathException if the path is malformed or refused by the policy; then there is no route
     */
    public boolean match(String rawPath) {
        route = null;
        match.begin("", 0);
        resolver.resolve(rawPath, match);
        route = match.route() == Node.NO_ROUTE ? null : routes.get(match.route());
        return route != null;
    }

    /**
     * Returns the route that the path leads to.
     *
     * @return the route, or null if the path leads to none, or if none was matched yet
     */
    public @Nullable Route<T> route() {
        return route;
    }

    /**
     * Returns the path as routing saw it, decoded and made regular. The places that this matcher tells are in this text.
     *
     * @return the text, which is the path as it was sent if that has nothing to be decoded
     */
    public String path() {
        return match.text();
    }

    /**
     * Returns where the value of a variable begins.
     *
     * @param variable the number of the variable
     * @return an index into the {@link #path}
     * @throws IndexOutOfBoundsException if the route has no such variable, or if there is no route
     */
    public int start(int variable) {
        return match.start(checked(variable));
    }

    /**
     * Returns where the value of a variable ends.
     *
     * @param variable the number of the variable
     * @return an index into the {@link #path}, after the last character
     * @throws IndexOutOfBoundsException if the route has no such variable, or if there is no route
     */
    public int end(int variable) {
        return match.end(checked(variable));
    }

    /**
     * Returns the decoded text of a variable.
     *
     * @param variable the number of the variable
     * @return the text
     * @throws IndexOutOfBoundsException if the route has no such variable, or if there is no route
     */
    public String text(int variable) {
        return match.text(checked(variable));
    }

    /**
     * Returns the value of a variable.
     *
     * @param variable the number of the variable
     * @return the value, converted if the variable has a converter and text if not
     * @throws IndexOutOfBoundsException if the route has no such variable, or if there is no route
     */
    public Object value(int variable) {
        return match.value(checked(variable));
    }

    /**
     * Returns where the rest of the path begins.
     *
     * @return an index into the {@link #path}, its length if nothing is left over
     */
    public int consumed() {
        return match.consumed();
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
     * Returns what the last path was resolved to, for keeping.
     *
     * @return an immutable resolution, equal in everything to that of {@link Router#resolve}
     */
    public Resolution<T> resolution() {
        return new Resolution<>(match.copy(variables()), routes);
    }

    private int checked(int variable) {
        if (variable < 0 || variable >= variables()) {
            throw new IndexOutOfBoundsException("There is no variable " + variable + ": "
                    + (route == null ? "no route" : route.pattern()) + " has " + variables() + ".");
        }
        return variable;
    }

    private int variables() {
        return route == null ? 0 : route.variables();
    }
}
