package org.waymark.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Registries;
import org.waymark.traject.BadParameterException;
import org.waymark.traject.BadPathException;
import org.waymark.traject.Resolution;
import org.waymark.traject.Route;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Response;

/**
 * Publishes an app: the handler that finds the model for a path, and the view for the model.
 *
 * <p>Making one reads the configuration of the app. After that nothing of it changes.
 */
public final class Publisher implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private static final String NOTHING_HERE = "There is nothing at this address.";
    private static final String ROOT = "/";

    private final App app;
    private final Views views;
    private final Routes routes;
    private final boolean appAtRoot;

    private Publisher(App app, Registries registries) {
        this.app = app;
        this.views = registries.get(Views.KEY);
        this.routes = registries.get(Paths.KEY).routes();
        this.appAtRoot = views.showApp() && routes.resolve(ROOT).route() == null;
    }

    /**
     * Returns a publisher of an app.
     *
     * @param app the app
     * @return a handler that answers the requests to the app
     * @throws org.waymark.dectate.ConfigurationException if the configuration of the app is at fault; the message lists
     *     all that is wrong
     */
    public static Publisher of(App app) {
        Class<? extends App> type = app.getClass();
        Configuration.Builder builder = Configuration.builder().app(type);
        Scan scan = type.getAnnotation(Scan.class);
        if (scan != null) {
            builder.scan(scan.value().length == 0 ? new String[] {type.getPackageName()} : scan.value());
        }
        return new Publisher(app, builder.build().commit().registries(type));
    }

    App app() {
        return app;
    }

    String link(Object model, String viewName) {
        String link = model == app && appAtRoot ? ROOT : routes.link(model);
        return viewName.isEmpty() ? link : Routes.withView(link, viewName);
    }

    @Override
    public Response handle(HttpRequest http) {
        return answer(http).withHeader("X-Content-Type-Options", "nosniff");
    }

    private Response answer(HttpRequest http) {
        try {
            SameOrigin.check(http);
            Found found = find(http);
            return http.method().equals("OPTIONS") ? options(found) : view(found);
        } catch (BadPathException | BadParameterException e) {
            return failed(new BadRequest(requireNonNullElse(e.getMessage(), "Malformed.")), http);
        } catch (Exception e) {
            return failed(e, http);
        }
    }

    private Found find(HttpRequest http) throws Exception {
        Resolution<PathAction> resolution = routes.resolve(http.path());
        List<String> rest = resolution.rest();
        if (rest.size() > 1) {
            throw new NotFound(NOTHING_HERE);
        }
        Request request = new Request(this, http, rest.isEmpty() ? "" : rest.get(0));
        return new Found(model(resolution, request), request);
    }

    private Object model(Resolution<PathAction> resolution, Request request) throws Exception {
        Route<PathAction> route = resolution.route();
        if (route == null && appAtRoot && resolution.consumedPath().equals(ROOT)) {
            return app;
        }
        Object model = route == null ? null : route.target().find(request, resolution.variables());
        if (model == null) {
            throw new NotFound(NOTHING_HERE);
        }
        return model;
    }

    private Response view(Found found) throws Exception {
        return views.function().view(found.model(), found.request());
    }

    private Response options(Found found) throws Exception {
        Set<String> allowed = views.allowed(found.model(), found.request().viewName());
        if (allowed.isEmpty()) {
            return view(found);
        }
        return Response.of(204).withHeader("Allow", String.join(", ", allowed));
    }

    private Response failed(Exception error, HttpRequest http) {
        Optional<ViewFunction> view = views.ofException(error);
        if (view.isEmpty()) {
            return errorPage(error, http);
        }
        try {
            return view.get().view(error, new Request(this, http, ""));
        } catch (Exception e) {
            e.addSuppressed(error);
            return errorPage(e, http);
        }
    }

    private static Response errorPage(Exception error, HttpRequest http) {
        if (error instanceof HttpException known) {
            return ErrorPage.of(known, http);
        }
        LOG.error("{} failed", http, error);
        return ErrorPage.of(new HttpException(500, "Something went wrong on our side."), http);
    }
}
