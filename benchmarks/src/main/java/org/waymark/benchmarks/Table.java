package org.waymark.benchmarks;

/** A table of routes that routers are measured with. */
public enum Table {
    GITHUB,
    FILES,
    MISSES,
    GOOGLE;

    RouteTable routes() {
        return switch (this) {
            case GITHUB -> RouteTables.github();
            case FILES -> RouteTables.files();
            case MISSES -> RouteTables.github().misses();
            case GOOGLE -> RouteTables.google();
        };
    }
}
