package org.waymark.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.traject.BadParameterException;
import org.waymark.traject.BadPathException;
import org.waymark.traject.Resolution;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Response;

/** The way of one request: through the apps that are mounted along its path to a model, and to the view of the model. */
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final String NOTHING_HERE = "There is nothing at this address.";

    private final HttpRequest http;
    private final Visitor visitor = new Visitor();
    /** The app that the request has come to. */
    private MountedApp place;

    Publication(MountedApp root, HttpRequest http) {
        this.place = root;
        this.http = http;
    }

    Response answer() {
        try {
            SameOrigin.check(http);
            Found found = find(place.resolve(http.path()));
            return http.method().equals("OPTIONS") ? options(found) : view(found);
        } catch (BadPathException | BadParameterException e) {
            return failed(new BadRequest(requireNonNullElse(e.getMessage(), "Malformed.")));
        } catch (Exception e) {
            return failed(e);
        }
    }

    private Found find(Resolution<PathAction> walked) throws Exception {
        Resolution<PathAction> resolution = nearest(walked);
        Object model = model(resolution);
        while (model instanceof App child && child != place.app()) {
            place = place.mount(child, resolution.consumedPath());
            resolution = nearest(place.resolveRest(resolution));
            model = model(resolution);
        }
        return new Found(model, request(resolution));
    }

    /** One segment that is left is the name of a view. A + before it says that it is no step of a path. */
    private Request request(Resolution<PathAction> resolution) {
        List<String> rest = resolution.rest();
        String name = rest.size() == 1 ? rest.get(0) : "";
        return new Request(place, http, visitor, name.startsWith("+") ? name.substring(1) : name);
    }

    /** What looked like a step to a longer path may have been the name of a view. */
    private static Resolution<PathAction> nearest(Resolution<PathAction> walked) {
        Resolution<PathAction> nearest = walked.route() == null ? walked.above() : walked;
        if (nearest == null) {
            throw new NotFound(NOTHING_HERE);
        }
        return nearest;
    }

    /** Returns the model that a path leads to in this app; the app itself, or an app that it mounts. */
    private Object model(Resolution<PathAction> resolution) throws Exception {
        PathAction path = Objects.requireNonNull(resolution.route()).target();
        boolean tooLong = !path.isMount() && resolution.rest().size() > 1;
        Object model = tooLong ? null : path.find(request(resolution), resolution.variables());
        if (model == null) {
            throw new NotFound(NOTHING_HERE);
        }
        return model;
    }

    private Response view(Found found) throws Exception {
        return place.views().function().view(found.model(), found.request());
    }

    private Response options(Found found) throws Exception {
        Set<String> allowed =
                place.views().allowed(found.model(), found.request().viewName());
        if (allowed.isEmpty()) {
            return view(found);
        }
        return Response.of(204).withHeader("Allow", String.join(", ", allowed));
    }

    /** The app that failed says what is shown, or else the one that it is mounted in. */
    private Response failed(Exception error) {
        for (MountedApp each = place; each != null; each = each.parent()) {
            Optional<ViewFunction> view = each.views().ofException(error);
            if (view.isPresent()) {
                return failed(error, view.get(), new Request(each, http, visitor, ""));
            }
        }
        return errorPage(error);
    }

    private Response failed(Exception error, ViewFunction view, Request request) {
        try {
            return view.view(error, request);
        } catch (Exception e) {
            e.addSuppressed(error);
            return errorPage(e);
        }
    }

    private Response errorPage(Exception error) {
        if (error instanceof HttpException known) {
            return ErrorPage.of(known, http);
        }
        LOG.error("{} failed", http, error);
        return ErrorPage.of(new HttpException(500, "Something went wrong on our side."), http);
    }
}
