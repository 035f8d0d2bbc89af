package org.waymark.web;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.reg.Dispatch;
import org.waymark.traject.Links;
import org.waymark.traject.PathPattern;
import org.waymark.traject.Resolution;
import org.waymark.traject.Route;
import org.waymark.traject.Router;

/** The two directions of an app's paths: from a path to what finds the model, and from a model to its path. */
final class Routes {
    /** The name of a view is one segment, encoded like any other. */
    private static final PathPattern VIEW_NAME = PathPattern.parse("/{name}");

    private final Router<PathAction> router;
    private final Links links;
    private final Linker linker;
    private final List<DeferAction> deferrals;

    private Routes(Router<PathAction> router, Links links, List<DeferAction> deferrals) {
        this.router = router;
        this.links = links;
        this.linker = linker(deferrals);
        this.deferrals = deferrals;
    }

    static Routes of(List<PathAction> actions, List<DeferAction> deferrals) {
        Router.Builder<PathAction> builder = Router.<PathAction>builder().namesPerRoute();
        for (PathAction action : actions) {
            builder.route(
                    action.pattern(),
                    action,
                    action.converters(),
                    action.location().toString());
        }
        Router<PathAction> router = builder.build();
        Links.Builder links = Links.builder();
        router.routes().stream().filter(route -> !route.target().isOfApp()).forEach(route -> addLink(route, links));
        return new Routes(router, links.build(), deferrals);
    }

    /** The nearest class decides, whether its models have paths here or elsewhere. */
    private Linker linker(List<DeferAction> deferrals) {
        Dispatch<Linker> dispatch = Dispatch.on(Linker.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .linearized()
                .otherwise(this::linkHere)
                .create();
        for (Route<PathAction> route : router.routes()) {
            dispatch.register(this::linkHere, route.target().model());
        }
        for (DeferAction deferral : deferrals) {
            dispatch.registerAt(
                    deferral.location().toString(),
                    (model, request) -> request.linkElsewhere(model, deferral),
                    deferral.model());
        }
        return dispatch.call();
    }

    private String linkHere(Object model, Request request) {
        return request.place().below(path(model));
    }

    private static void addLink(Route<PathAction> route, Links.Builder links) {
        PathAction action = route.target();
        links.route(action.model(), route, action.parameters(), action.variables());
    }

    Resolution<PathAction> resolve(String path) {
        return router.resolve(path);
    }

    /** Resolves what the routes of another app left over. */
    Resolution<PathAction> resolveRest(Resolution<PathAction> outer) {
        return router.resolveRest(outer);
    }

    /** Returns what leaves the links of a model to another app, for the nearest class, or null if nothing does. */
    @Nullable
    DeferAction deferral(Object model) {
        return deferrals.stream()
                .filter(deferral -> deferral.model().isInstance(model))
                .reduce((one, other) -> one.model().isAssignableFrom(other.model()) ? other : one)
                .orElse(null);
    }

    /** Returns the path of a model in this app, counted from its root. */
    String path(Object model) {
        return links.link(model);
    }

    /** Returns the path of a model as a request sees it, wherever it is. */
    String link(Object model, Request request) {
        try {
            return linker.link(model, request);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The app that has the path of a model could not be found.", e);
        }
    }

    /** Returns whether apps are mounted here whose class is as wanted. */
    boolean mount(Predicate<Class<?>> wanted) {
        return router.routes().stream()
                .map(Route::target)
                .anyMatch(action -> action.isMount() && wanted.test(action.model()));
    }

    /** Returns the link to a view of what a link leads to. */
    static String withView(String link, String viewName) {
        int mark = link.indexOf('?');
        String path = mark < 0 ? link : link.substring(0, mark);
        String query = mark < 0 ? "" : link.substring(mark);
        return (path.equals("/") ? "" : path) + VIEW_NAME.link(name -> viewName) + query;
    }
}
