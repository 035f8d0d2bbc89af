package org.waymark.benchmarks;

import org.waymark.traject.Router;

/** The routes as Waymark's router keeps them. */
final class WaymarkRoutes implements Routes {

    private final Router<String> router;

    WaymarkRoutes(RouteTable table) {
        var builder = Router.<String>builder().namesPerRoute();
        for (var pattern : table.patterns()) {
            builder.route(pattern, pattern);
        }
        router = builder.build();
    }

    @Override
    public Object match(String path) {
        return router.resolve(path);
    }

    @Override
    public String pattern(String path) {
        var route = router.resolve(path).route();
        return route == null ? "none" : route.target();
    }
}
