package org.waymark.web;

import org.waymark.dectate.UseDirectives;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;

/**
 * A web application: paths that find models, and views that show them. Subclass it, and give it what it needs by its
 * constructor.
 *
 * <p>Methods of the app carry the directives: {@link Path} on those that find a model, {@link View}, {@link Html} or
 * {@link Json} on those that show one. The models need no base class, no annotation, and nothing of the web.
 *
 * <p>A subclass inherits all of it. It overrides a view by one that agrees with it in model, name, method, media types
 * and predicates, and a path by the same path: the app that it extends is not touched, and both may run side by side.
 *
 * <p>The views of one app run on many threads at once.
 */
@UseDirectives(WebDirectives.class)
public abstract class App {
    private final Provided provided = new Provided();

    /** Makes an app. Its configuration is read when it is published, not before. */
    protected App() {}

    /**
     * Runs an app: reads its configuration, starts a server, and says on the standard output where it listens. Ends with
     * the process: requests in hand are answered, new ones are not taken.
     *
     * <p>The server is the first that {@link java.util.ServiceLoader} finds, else the one of the JDK.
     *
     * @param app the app
     * @param arguments {@code --port N} (default 8080, 0 for a free one), {@code --host NAME} (default
     *     {@code localhost}), {@code --server NAME} such as {@code jdk}, and what else {@link Launch#of} knows;
     *     {@code --help} prints it
     * @return the running server
     * @throws IllegalArgumentException if an argument is not known or not valid
     * @throws org.waymark.dectate.ConfigurationException if the configuration of the app is at fault; the message lists
     *     all that is wrong
     * @throws java.io.UncheckedIOException if the server cannot start, as when the port is in use
     */
    public static Server run(App app, String... arguments) {
        return Launch.of(arguments).run(app);
    }

    /**
     * Runs an app of a site: starts a server, and says on the standard output where it listens, as
     * {@link #run(App, String...)} does.
     *
     * @param site the configuration of the app
     * @param app the app, of the class that is at the root of the site
     * @param arguments those of {@link #run(App, String...)}, without {@code --settings}: the site has read them
     * @return the running server
     * @throws IllegalArgumentException if an argument is not known or not valid, or if the app is of another class
     * @throws java.io.UncheckedIOException if the server cannot start, as when the port is in use
     */
    public static Server run(Site site, App app, String... arguments) {
        return Launch.of(arguments).run(site, app);
    }

    Provided provided() {
        return provided;
    }

    @Settings("hosts")
    static Hosts anyHost() {
        return Hosts.of();
    }

    @Tween(name = "host")
    static Response checkHost(Request request, Next next) throws Exception {
        return request.isAtRoot() ? HostHeader.checked(request, next) : next.handle(request);
    }

    @Tween(name = "errors", under = "host")
    static Response showErrors(Request request, Next next) throws Exception {
        return Errors.shown(request, next);
    }

    @Tween(name = "origin", under = "errors")
    static Response checkOrigin(Request request, Next next) throws Exception {
        return request.isAtRoot() ? SameOrigin.checked(request, next) : next.handle(request);
    }
}
