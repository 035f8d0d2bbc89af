package org.waymark.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Route;
import org.waymark.traject.RouteMatcher;
import org.waymark.traject.Router;

/** The routes as Waymark's router keeps them, and a matcher that is used again and again. */
final class WaymarkRoutes implements RouteFinder, Routes {

    private final RouteMatcher<String> matcher;

    WaymarkRoutes(RouteTable table) {
        matcher = router(table.patterns()).matcher();
    }

    static Router<String> router(List<String> patterns) {
        var builder = Router.<String>builder().namesPerRoute();
        for (var pattern : patterns) {
            builder.route(pattern, pattern);
        }
        return builder.build();
    }

    @Override
    public @Nullable String find(String path) {
        var route = route(path);
        return route == null ? null : route.target();
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        var route = route(path);
        if (route == null) {
            return null;
        }
        var names = route.pattern().variables();
        for (int i = 0; i < names.size(); i++) {
            variables.accept(names.get(i), matcher.text(i));
        }
        return route.target();
    }

    /** Returns the route that takes a path whole: what is left over would be for views. */
    private @Nullable Route<String> route(String path) {
        return matcher.match(path) && matcher.consumed() == path.length() ? matcher.route() : null;
    }
}
