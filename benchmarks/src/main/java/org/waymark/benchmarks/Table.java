package org.waymark.benchmarks;

/** What routers are measured with. */
public enum Table {
    GITHUB,
    FILES,
    MISSES,
    GOOGLE,
    ONE_10,
    ONE_100,
    ONE_1000,
    SEVERAL_10,
    SEVERAL_100,
    SEVERAL_1000;

    RouteTable routes() {
        return switch (this) {
            case GITHUB -> RouteTables.github();
            case FILES -> RouteTables.files();
            case MISSES -> RouteTables.github().misses();
            case GOOGLE -> RouteTables.google();
            case ONE_10 -> RouteTables.oneVariable(10);
            case ONE_100 -> RouteTables.oneVariable(100);
            case ONE_1000 -> RouteTables.oneVariable(1000);
            case SEVERAL_10 -> RouteTables.severalVariables(10);
            case SEVERAL_100 -> RouteTables.severalVariables(100);
            case SEVERAL_1000 -> RouteTables.severalVariables(1000);
        };
    }
}
