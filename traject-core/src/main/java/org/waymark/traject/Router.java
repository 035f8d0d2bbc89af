package org.waymark.traject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An immutable table of routes: finds the route of a path.
 *
 * <pre>{@code
 * Router<String> router = Router.<String>builder()
 *         .route("/users/{name}", "user")
 *         .route("/users/{name}/posts/{number}", "post", Map.of("number", converter))
 *         .build();
 * Resolution<String> found = router.resolve("/users/ann/posts/7/edit");
 * found.route().target();    // "post"
 * found.rest();              // [edit]
 * }</pre>
 *
 * <p>A path is walked segment by segment over a tree of steps. At each place the most specific step that matches is taken,
 * and there is no going back: fixed text first, then segments with text beside their variables, by the length of the text
 * at the beginning, at the end, and in all, then plain variables, then an absorbing variable. The order depends neither on
 * the names of variables nor on the order in which routes were added. What is not consumed is returned as the rest. A
 * segment that begins with {@code +} is never consumed: it is the name of a view, so that views can be told from routes. A
 * variable whose text its converter does not take does not match.
 *
 * <p>An absorbing variable also takes a path that would otherwise have led to a place without a route. Of several on the way
 * it is the last that can.
 *
 * <p>A router goes back if it is told to, see {@link Builder#backtracking}. {@link #matcher} is for resolving many paths without
 * allocating anything.
 *
 * <p>Routers are safe for use by many threads. To change one, build another with {@link #toBuilder} and swap them.
 *
 * @param <T> the type of the targets of routes
 */
public final class Router<T> {
    private final List<Registration<T>> registrations;
    private final boolean namesPerRoute;
    private final boolean backtracking;
    private final Resolver resolver;
    private final List<Route<T>> routes;

    private Router(Builder<T> builder) {
        registrations = List.copyOf(builder.registrations);
        namesPerRoute = builder.namesPerRoute;
        backtracking = builder.backtracking;
        resolver = new Resolver(builder.policy, registrations, namesPerRoute, backtracking);
        routes = routes(registrations, resolver);
    }

    private static <T> List<Route<T>> routes(List<Registration<T>> registrations, Resolver resolver) {
        return IntStream.range(0, registrations.size())
                .mapToObj(number -> new Route<>(registrations.get(number), number, resolver))
                .toList();
    }

    /**
     * Returns a builder without routes, with the policy {@link PathPolicy#STRICT}.
     *
     * @param <T> the type of the targets of routes
     * @return a new builder
     */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * Resolves the path of a request.
     *
     * @param rawPath the path as it was sent, percent-encoded, without a query
     * @return what was found, which may be no route
     * @throws BadPathException if the path is malformed or refused by the policy
     */
    public Resolution<T> resolve(String rawPath) {
        return new Resolution<>(resolver.resolve(rawPath), routes);
    }

    /**
     * Returns a matcher, which resolves one path after the other and can be used again without allocating anything.
     *
     * @return a new matcher, for one thread at a time
     */
    public RouteMatcher<T> matcher() {
        return new RouteMatcher<>(resolver, routes);
    }

    /**
     * Resolves what another router left over.
     *
     * @param outer the resolution of the other router
     * @return what was found in the rest of the path; its canonical path is that of the whole path
     */
    public Resolution<T> resolveRest(Resolution<?> outer) {
        return new Resolution<>(resolver.resolveRest(outer.match()), routes);
    }

    /** Resolves a path that was read, from one of its segments on. */
    Resolution<T> resolve(PathText path, int from) {
        return new Resolution<>(resolver.resolve(path.text(), path.start(from)), routes);
    }

    /**
     * Tells how a path is resolved: every step with what was tried before it, the route and where it was added, or why the
     * policy refuses the path.
     *
     * @param rawPath the path as it was sent, percent-encoded, without a query
     * @return lines of text for people, whose form may change
     */
    public String explain(String rawPath) {
        return Explanation.of(rawPath, resolver);
    }

    /**
     * Finds what a reader of the routes may not expect: routes that are hidden in whole or in part, and routes that take paths
     * from each other. It is worked out anew by each call.
     *
     * @return the overlaps, the gravest kinds first, in the order of their routes
     */
    public List<Overlap<T>> overlaps() {
        return overlaps(route -> List.of());
    }

    /**
     * Finds what a reader of the routes may not expect, names of views that are hidden by routes among it. It is worked out
     * anew by each call.
     *
     * @param viewNames gives the names of the views of a route
     * @return the overlaps, the gravest kinds first, in the order of their routes
     */
    public List<Overlap<T>> overlaps(Function<? super Route<T>, ? extends Collection<String>> viewNames) {
        return Overlaps.of(this, registrations, viewNames);
    }

    /**
     * Returns all routes.
     *
     * @return the routes in the order in which they were added, unmodifiable
     */
    public List<Route<T>> routes() {
        return routes;
    }

    /**
     * Returns a builder that has the routes and settings of this router.
     *
     * @return a new builder
     */
    public Builder<T> toBuilder() {
        Builder<T> builder = new Builder<>();
        builder.registrations.addAll(registrations);
        builder.policy = resolver.policy();
        builder.namesPerRoute = namesPerRoute;
        builder.backtracking = backtracking;
        return builder;
    }

    /**
     * Collects routes and builds routers of them.
     *
     * @param <T> the type of the targets of routes
     */
    public static final class Builder<T> {
        private final List<Registration<T>> registrations = new ArrayList<>();
        private PathPolicy policy = PathPolicy.STRICT;
        private boolean namesPerRoute;
        private boolean backtracking;

        private Builder() {}

        /**
         * Adds a route whose variables are text.
         *
         * @param pattern the pattern
         * @param target where the route leads
         * @return this builder
         * @throws PathPatternException if the text is not a pattern
         */
        public Builder<T> route(String pattern, T target) {
            return route(PathPattern.parse(pattern), target, Map.of(), callSite());
        }

        /**
         * Adds a route with converters.
         *
         * @param pattern the pattern
         * @param target where the route leads
         * @param converters converters by the names of variables; a variable without one is text
         * @return this builder
         * @throws PathPatternException if the text is not a pattern
         * @throws IllegalArgumentException if there is a converter for a variable that the pattern does not have
         */
        public Builder<T> route(String pattern, T target, Map<String, Converter<?>> converters) {
            return route(PathPattern.parse(pattern), target, converters, callSite());
        }

        /**
         * Adds a route with converters.
         *
         * @param pattern the pattern
         * @param target where the route leads
         * @param converters converters by the names of variables; a variable without one is text
         * @return this builder
         * @throws IllegalArgumentException if there is a converter for a variable that the pattern does not have
         */
        public Builder<T> route(PathPattern pattern, T target, Map<String, Converter<?>> converters) {
            return route(pattern, target, converters, callSite());
        }

        /**
         * Adds a route on behalf of somebody else.
         *
         * @param pattern the pattern
         * @param target where the route leads
         * @param converters converters by the names of variables; a variable without one is text
         * @param site where the route comes from, for errors
         * @return this builder
         * @throws IllegalArgumentException if there is a converter for a variable that the pattern does not have
         */
        public Builder<T> route(PathPattern pattern, T target, Map<String, Converter<?>> converters, String site) {
            registrations.add(Registration.of(pattern, target, converters, site));
            return this;
        }

        /**
         * Removes all routes of a pattern.
         *
         * @param pattern the pattern
         * @return this builder
         */
        public Builder<T> remove(PathPattern pattern) {
            registrations.removeIf(registration -> registration.pattern().equals(pattern));
            return this;
        }

        /**
         * Sets what paths may look like.
         *
         * @param pathPolicy the policy, {@link PathPolicy#STRICT} unless set
         * @return this builder
         */
        public Builder<T> policy(PathPolicy pathPolicy) {
            policy = pathPolicy;
            return this;
        }

        /**
         * Lets each route name its variables as it likes. Otherwise routes that share a segment must also share the names
         * of its variables, which finds mistakes. Converters must be shared in either case.
         *
         * @return this builder
         */
        public Builder<T> namesPerRoute() {
            namesPerRoute = true;
            return this;
        }

        /**
         * Lets the router go back and try the next best step where the most specific one led nowhere.
         *
         * <p>What is found is the first route, in the order of specificity, that takes the whole path up to the name of a
         * view. If no route does, it is the first that going back comes to, with what it leaves over. Each place in the
         * tree of steps is visited at most twice for a path, so the cost is linear in the length of the path and in the
         * number of routes.
         *
         * <p>Routes that share a segment may then have different converters for it, if one of them takes it as text
         * wherever they differ: the converted one is tried first.
         *
         * @return this builder
         */
        public Builder<T> backtracking() {
            backtracking = true;
            return this;
        }

        /**
         * Returns a router of the routes that were added. The builder can be used further.
         *
         * @return the router
         * @throws RouteConflictException if routes are in conflict; the message lists all conflicts
         */
        public Router<T> build() {
            return new Router<>(this);
        }

        private static String callSite() {
            return CallSite.outside(Builder.class);
        }
    }
}
