package org.waymark.web;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.reg.Dispatch;
import org.waymark.traject.Links;
import org.waymark.traject.Overlap;
import org.waymark.traject.Resolution;
import org.waymark.traject.Route;
import org.waymark.traject.Router;

/** The two directions of an app's paths: from a path to what finds the model, and from a model to its path. */
final class Routes {
    private final Router<PathAction> router;
    private final Links links;
    private final PathSteps steps;
    private final Deferrals deferrals;
    private final ClassDeferrals classDeferrals;

    /** The generic function that finds what leaves the links of a model to another app, or null if nothing does. */
    @FunctionalInterface
    interface Deferrals {
        @Nullable
        DeferAction of(Object model);
    }

    /** The generic function that finds the same for a model that is not at hand. */
    @FunctionalInterface
    interface ClassDeferrals {
        @Nullable
        DeferClassAction of(Class<?> model);
    }

    private Routes(
            Router<PathAction> router,
            Links links,
            List<DeferAction> deferrals,
            List<DeferClassAction> classDeferrals) {
        this.router = router;
        this.links = links;
        this.steps = new PathSteps(router.routes());
        this.deferrals = deferrals(router, deferrals);
        this.classDeferrals = classDeferrals(router, classDeferrals);
    }

    static Routes of(List<PathAction> actions, List<DeferAction> deferrals, List<DeferClassAction> classDeferrals) {
        Router.Builder<PathAction> builder = Router.<PathAction>builder().namesPerRoute();
        for (PathAction action : actions) {
            builder.route(
                    action.pattern(),
                    action,
                    action.converters(),
                    action.location().toString().replaceFirst("^at ", ""));
        }
        Router<PathAction> router = builder.build();
        Links.Builder links = Links.builder();
        router.routes().stream().filter(route -> !route.target().isOfApp()).forEach(route -> addLink(route, links));
        return new Routes(router, links.build(), deferrals, classDeferrals);
    }

    /** The nearest class decides, whether its models have paths here or elsewhere. */
    private static Deferrals deferrals(Router<PathAction> router, List<DeferAction> actions) {
        Dispatch<Deferrals> dispatch = Dispatch.on(Deferrals.class, MethodHandles.lookup())
                .matchInstance("model", 0)
                .linearized()
                .otherwise(model -> null)
                .create();
        models(router).forEach(model -> dispatch.register(any -> null, model));
        for (DeferAction action : actions) {
            dispatch.registerAt(action.location().toString(), model -> action, action.model());
        }
        return dispatch.call();
    }

    /** Returns what has a path here. An app at its own root needs none, and may be mounted below itself. */
    private static Stream<Class<?>> models(Router<PathAction> router) {
        return router.routes().stream()
                .map(Route::target)
                .filter(path -> !path.isOfApp())
                .map(PathAction::model);
    }

    private static ClassDeferrals classDeferrals(Router<PathAction> router, List<DeferClassAction> actions) {
        Dispatch<ClassDeferrals> dispatch = Dispatch.on(ClassDeferrals.class, MethodHandles.lookup())
                .matchClass("model", 0)
                .linearized()
                .otherwise(model -> null)
                .create();
        models(router).forEach(model -> dispatch.register(any -> null, model));
        for (DeferClassAction action : actions) {
            dispatch.registerAt(action.location().toString(), model -> action, action.model());
        }
        return dispatch.call();
    }

    private static void addLink(Route<PathAction> route, Links.Builder links) {
        PathAction action = route.target();
        links.route(action.model(), route, action.parameters(), action.variables());
    }

    /** Returns all paths, that of the app itself among them. */
    List<Route<PathAction>> all() {
        return router.routes();
    }

    /** Returns what paths take from each other, and from views of these names. */
    List<Overlap<PathAction>> overlaps(Function<Route<PathAction>, Collection<String>> viewNames) {
        return router.overlaps(viewNames);
    }

    /**
     * Tells of the walk along a path, step by step.
     *
     * @param above the part of the path that led to this app, as the apps above took it
     */
    String explain(String above, Resolution<PathAction> walked) {
        String path = walked.canonicalPath().substring(above.equals("/") ? 0 : above.length());
        return router.explain(path.isEmpty() ? "/" : path);
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
        return deferrals.of(model);
    }

    /** Returns what leaves the links of a model that is not at hand to another app, or null if nothing does. */
    @Nullable
    DeferClassAction deferral(Class<?> model) {
        return classDeferrals.of(model);
    }

    /** Returns the path of a model in this app, counted from its root. */
    String path(Object model) {
        return links.link(model);
    }

    /** Returns the path of a model that is not at hand in this app, counted from its root. */
    String path(Class<?> model, Map<String, ?> variables) {
        return links.link(model, variables);
    }

    /** Returns the names of what the path takes from the query that leads here. */
    List<String> parameters(String path) {
        Resolution<PathAction> resolution = Publication.nearestTo(resolve(path));
        return resolution == null
                ? List.of()
                : Publication.pathOf(resolution).parameters().names();
    }

    /**
     * Returns whether the last step of a path is left as the name of a view. A longer path may take it.
     *
     * @param above the path of the model, empty for the root
     * @param segment the name as it is sent, with a slash before
     */
    boolean leave(String above, String segment, String name) {
        int depth = (int) above.chars().filter(c -> c == '/').count();
        if (!steps.mayTake(depth, name)) {
            return true;
        }
        Resolution<PathAction> resolution = Publication.nearestTo(resolve(above + segment));
        return resolution != null
                && resolution.rest().size() == 1
                && resolution.rest().get(0).equals(name);
    }

    /** Returns the mounts of apps whose class is as wanted. */
    Stream<PathAction> mounts(Predicate<PathAction> wanted) {
        return router.routes().stream().map(Route::target).filter(action -> action.isMount() && wanted.test(action));
    }
}
