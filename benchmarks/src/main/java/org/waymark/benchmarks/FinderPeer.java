package org.waymark.benchmarks;

/** Who can find a route without cutting the values of its variables. */
public enum FinderPeer {
    WAYMARK,
    HASH_MAP,
    ARMERIA,
    SPRING,
    JERSEY,
    JETTY;

    RouteFinder create(RouteTable table) {
        return switch (this) {
            case WAYMARK -> new WaymarkRoutes(table);
            case HASH_MAP -> new HashMapRoutes(table);
            case ARMERIA -> new ArmeriaRoutes(table);
            case SPRING -> new SpringRoutes(table);
            case JERSEY -> new JerseyRoutes(table);
            case JETTY -> new JettyRoutes(table);
        };
    }
}
