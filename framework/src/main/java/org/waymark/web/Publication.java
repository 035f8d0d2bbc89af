package org.waymark.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.BadParameterException;
import org.waymark.traject.BadPathException;
import org.waymark.traject.PathPattern;
import org.waymark.traject.Resolution;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Preconditions;
import org.waymark.web.http.Response;

/** The way of a request: through the apps that are mounted along its path to a model, and to the view of the model. */
final class Publication {
    private static final String NOTHING_HERE = "There is nothing at this address.";
    /** Apps may be mounted in themselves, as folders are in folders; a stranger writes how often. */
    private static final int DEEPEST_MOUNT = 64;

    private Publication() {}

    /** Lets a request into the app that it has come to: through its tweens. */
    static Response enter(Request request) throws Exception {
        return request.place().tweens().chain().handle(request);
    }

    /** Answers a request within the tweens of the app that it has come to. */
    static Response publish(Request request) throws Exception {
        Found found = find(request, nearest(request.walk()));
        request.exchange().took(found.pattern(), request.place());
        return found.leadsOnFrom(request) ? enter(found.request()) : answer(found);
    }

    /** Returns what a path that leads somewhere leads to in the app that the request has come to. */
    static Found find(Request request, Resolution<PathAction> resolution) throws Exception {
        MountedApp place = request.place();
        if (pathOf(resolution).isMount() && place.depth() == DEEPEST_MOUNT) {
            throw new NotFound(NOTHING_HERE);
        }
        // What a mount leaves over is the path of the app that it leads to.
        Request arrived = pathOf(resolution).isMount() ? request : request.withView(viewName(resolution.rest()));
        Object model = model(resolution, arrived);
        PathPattern pattern =
                Objects.requireNonNull(resolution.route()).target().pattern();
        if (model instanceof App child && child != place.app()) {
            return new Found(child, pattern, request.into(place.mount(child, resolution::consumedPath), resolution));
        }
        return new Found(model, pattern, arrived);
    }

    /** One segment that is left is the name of a view. A + before it says that it is no step of a path. */
    static String viewName(List<String> rest) {
        String name = rest.size() == 1 ? rest.get(0) : "";
        return name.startsWith("+") ? name.substring(1) : name;
    }

    /**
     * Returns where a path leads.
     *
     * @throws NotFound if it leads nowhere, or if more is left over than the name of a view
     */
    static Resolution<PathAction> nearest(Resolution<PathAction> walked) {
        Resolution<PathAction> nearest = nearestTo(walked);
        if (nearest == null || (!pathOf(nearest).isMount() && nearest.rest().size() > 1)) {
            throw new NotFound(NOTHING_HERE);
        }
        return nearest;
    }

    /** What looked like a step to a longer path may have been the name of a view. */
    static @Nullable Resolution<PathAction> nearestTo(Resolution<PathAction> walked) {
        return walked.route() == null ? walked.above() : walked;
    }

    /** Returns the path of a resolution that leads somewhere. */
    static PathAction pathOf(Resolution<PathAction> resolution) {
        return Objects.requireNonNull(resolution.route()).target();
    }

    /** Returns the model that a path leads to in this app; the app itself, or an app that it mounts. */
    private static Object model(Resolution<PathAction> resolution, Request request) throws Exception {
        Object model = pathOf(resolution).find(request, resolution.variables());
        if (model == null) {
            throw new NotFound(NOTHING_HERE);
        }
        return model;
    }

    private static Response answer(Found found) throws Exception {
        Request request = found.request();
        Views views = request.place().views();
        ViewMethod view = views.published(found.model(), request);
        Set<String> allowed = allowed(found, view);
        if (!allowed.isEmpty()) {
            return Response.of(204).withHeader("Allow", String.join(", ", allowed));
        }
        Response response = views.answer(view, found.model(), request);
        return response.status() < 400
                ? Preconditions.of(request.http())
                        .applyTo(request.exchange().afterwards().applyTo(response))
                : response;
    }

    /** Returns the methods that may be asked for, if that is the question and no view of the app's own answers it. */
    static Set<String> allowed(Found found, ViewMethod view) {
        Request request = found.request();
        boolean isTold = request.method().equals("OPTIONS") && view.isFallback();
        return isTold ? request.place().views().allowed(found.model(), request) : Set.of();
    }

    /** Returns the model that a path leads to, if it leads to one and no further. */
    static Optional<Object> resolve(Request request) throws Exception {
        try {
            Request from = request;
            Found found = find(from, nearest(from.walk()));
            while (found.leadsOnFrom(from)) {
                from = found.request();
                found = find(from, nearest(from.walk()));
            }
            return found.request().viewName().isEmpty() ? Optional.of(found.model()) : Optional.empty();
        } catch (NotFound | BadPathException | BadParameterException e) {
            return Optional.empty();
        }
    }
}
