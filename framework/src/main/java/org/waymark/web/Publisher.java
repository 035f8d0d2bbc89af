package org.waymark.web;

import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/**
 * Publishes an app: the handler that finds the model for a path, and the view for the model.
 *
 * <p>Making one reads the configuration of the app and of all apps that it mounts. After that nothing of it changes.
 */
public final class Publisher implements Handler {
    private final MountedApp root;

    private Publisher(MountedApp root) {
        this.root = root;
    }

    /**
     * Returns a publisher of an app.
     *
     * @param app the app
     * @return a handler that answers the requests to the app
     * @throws org.waymark.dectate.ConfigurationException if the configuration of the app is at fault, or that of an app
     *     that it mounts; the message lists all that is wrong
     * @throws IllegalArgumentException if apps mount each other at their roots in a circle, or if a view overrides one with a
     *     permission and states none; the message says what to do
     */
    public static Publisher of(App app) {
        return of(Site.of(app.getClass()), app);
    }

    static Publisher of(Site site, App app) {
        return new Publisher(MountedApp.root(site, app));
    }

    @Override
    public Response handle(HttpRequest http) {
        return answer(http).withHeader("X-Content-Type-Options", "nosniff");
    }

    private Response answer(HttpRequest http) {
        try {
            return Publication.enter(new Request(root, http));
        } catch (Exception e) {
            // Thrown by a tween over the one that shows errors.
            return Errors.page(e, http);
        }
    }
}
