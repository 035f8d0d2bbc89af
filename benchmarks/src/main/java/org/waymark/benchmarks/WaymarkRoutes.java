package org.waymark.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Router;

/** The routes as Waymark's router keeps them. */
final class WaymarkRoutes implements RouteFinder, Routes {

    private final Router<String> router;

    WaymarkRoutes(RouteTable table) {
        router = router(table.patterns());
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
        var route = router.resolve(path);
        return route.route() == null || !route.rest().isEmpty()
                ? null
                : route.route().target();
    }

    @Override
    public @Nullable String match(String path, VariableSink variables) {
        var resolution = router.resolve(path);
        var route = resolution.route();
        if (route == null || !resolution.rest().isEmpty()) {
            return null;
        }
        resolution.variables().asMap().forEach((name, value) -> variables.accept(name, (String) value));
        return route.target();
    }
}
