package org.waymark.benchmarks;

/** Who gives the values of variables. */
public enum RoutesPeer {
    WAYMARK,
    JOOBY,
    NETTY_ROUTER,
    RESTEASY,
    SPRING,
    MICRONAUT,
    UNDERTOW,
    JERSEY,
    JETTY;

    Routes create(RouteTable table) {
        return switch (this) {
            case WAYMARK -> new WaymarkRoutes(table);
            case JOOBY -> new JoobyRoutes(table);
            case NETTY_ROUTER -> new NettyRoutes(table);
            case RESTEASY -> new RestEasyRoutes(table);
            case SPRING -> new SpringRoutes(table);
            case MICRONAUT -> new MicronautRoutes(table);
            case UNDERTOW -> new UndertowRoutes(table);
            case JERSEY -> new JerseyRoutes(table);
            case JETTY -> new JettyRoutes(table);
        };
    }
}
