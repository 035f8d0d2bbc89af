package io.jooby.internal;

import io.jooby.Route;
import io.jooby.Router;

/** Lets Jooby's tree of routes be called from elsewhere: it is not public, and this costs a call less than reflection. */
public final class JoobyTree {

    private static final String METHOD = "GET";

    private final Chi tree = new Chi();

    /**
     * Adds a route.
     *
     * @param pattern the pattern
     */
    public void add(String pattern) {
        tree.insert(new Route(METHOD, pattern, context -> pattern).setPathKeys(Router.pathKeys(pattern)));
    }

    /**
     * Finds the route of a path.
     *
     * @param path the path
     * @return what Jooby says, also where there is no route
     */
    public Router.Match find(String path) {
        return tree.find(METHOD, path);
    }
}
