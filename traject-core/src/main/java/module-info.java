/**
 * Paths to objects and objects back to paths: a router without HTTP.
 *
 * <p>One table of routes serves both directions. {@link org.waymark.traject.Router#resolve Router.resolve} walks from a
 * path to a target, its variables and the rest of the path. {@link org.waymark.traject.Route#link Route.link} and
 * {@link org.waymark.traject.Links} go from variables and objects to a path. What comes from outside passes a
 * {@link org.waymark.traject.PathPolicy} first, which decides what is refused and what is made regular. Where the objects
 * know their own children, {@link org.waymark.traject.Traversal} goes on from what a route found.
 *
 * <p>The module needs nothing but the JDK.
 */
module org.waymark.traject {
    requires static transitive org.jspecify;

    exports org.waymark.traject;
}
