package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
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

    private Routes(Router<PathAction> router, Links links) {
        this.router = router;
        this.links = links;
    }

    static Routes of(List<PathAction> actions) {
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
        router.routes().forEach(route -> addLink(route, links));
        return new Routes(router, links.build());
    }

    private static void addLink(Route<PathAction> route, Links.Builder links) {
        PathAction action = route.target();
        List<String> names = new ArrayList<>(action.pattern().variables());
        names.addAll(action.parameters().names());
        links.route(action.model(), route, action.parameters(), ModelVariables.of(action.model(), names));
    }

    Resolution<PathAction> resolve(String path) {
        return router.resolve(path);
    }

    String link(Object model) {
        return links.link(model);
    }

    /** Returns the link to a view of what a link leads to. */
    static String withView(String link, String viewName) {
        int mark = link.indexOf('?');
        String path = mark < 0 ? link : link.substring(0, mark);
        String query = mark < 0 ? "" : link.substring(mark);
        return (path.equals("/") ? "" : path) + VIEW_NAME.link(name -> viewName) + query;
    }
}
