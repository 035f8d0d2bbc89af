package org.waymark.traject;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Routes that lead from contexts of a type, by the router of the type or by one that each context has. */
record RegisteredRoutes<C, T>(
        Class<C> type, Function<? super C, Router<T>> router, Loader<? super C, ? super T> loader, String site)
        implements Registered {

    /**
     * A route from a context. What it leads to is not loaded yet.
     *
     * @param count the number of segments that it consumes
     */
    record Candidate<C, T>(RegisteredRoutes<C, T> routes, C context, Route<T> route, Resolution<T> found, int count) {
        Consumed load() {
            return new Consumed(count, routes.loader.load(context, route.target(), found.variables()));
        }
    }

    @Override
    public Kind kind() {
        return Kind.ROUTES;
    }

    /** Returns where the routes lead from a context, or from the last that is passed if they end nowhere, or null. */
    @Nullable
    Candidate<C, T> find(Object context, PathText path, int from) {
        C object = type.cast(context);
        Resolution<T> end = router.apply(object).resolve(path, from);
        Resolution<T> found = end.route() == null ? end.above() : end;
        Route<T> route = found == null ? null : found.route();
        return found == null || route == null
                ? null
                : new Candidate<>(
                        this,
                        object,
                        route,
                        found,
                        path.countBefore(found.match().consumed()) - from);
    }
}
