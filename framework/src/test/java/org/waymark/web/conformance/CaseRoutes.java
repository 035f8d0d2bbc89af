package org.waymark.web.conformance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.traject.Converter;
import org.waymark.traject.PathPattern;
import org.waymark.traject.Resolution;
import org.waymark.traject.Router;
import tools.jackson.databind.JsonNode;

/** The routes of the apps of a case, walked without the framework. */
final class CaseRoutes {
    private final Map<String, JsonNode> apps = new HashMap<>();

    private CaseRoutes(JsonNode data) {
        data.get("apps").forEach(app -> apps.put(app.get("name").asString(), app));
    }

    /** Returns whether the walk along a path ends where no route is, with a route above. */
    static boolean endWithoutRoute(JsonNode data, String path) {
        Resolution<JsonNode> walk = walk(data, path);
        return walk.route() == null && walk.above() != null;
    }

    /** Returns whether more of a path is left than the name of a view. */
    static boolean leaveTooMuch(JsonNode data, String path) {
        Resolution<JsonNode> walk = walk(data, path);
        Resolution<JsonNode> nearest = walk.route() == null ? walk.above() : walk;
        return nearest == null || nearest.rest().size() > 1;
    }

    private static Resolution<JsonNode> walk(JsonNode data, String path) {
        CaseRoutes routes = new CaseRoutes(data);
        Resolution<JsonNode> walk = routes.router(data.get("root").asString()).resolve(path);
        while (walk.route() != null && walk.route().target().has("app")) {
            walk = routes.router(walk.route().target().get("app").asString()).resolveRest(walk);
        }
        return walk;
    }

    private Router<JsonNode> router(String app) {
        Map<String, JsonNode> directives = new LinkedHashMap<>();
        collect(app, directives);
        Router.Builder<JsonNode> builder = Router.<JsonNode>builder().namesPerRoute();
        for (JsonNode directive : directives.values()) {
            PathPattern pattern = PathPattern.parse(PathPart.pattern(directive));
            builder.route(pattern, directive, converters(directive, pattern));
        }
        return builder.build();
    }

    private static Map<String, Converter<?>> converters(JsonNode directive, PathPattern pattern) {
        Map<String, Converter<?>> converters = new HashMap<>();
        for (JsonNode arg : directive.get("args")) {
            if (pattern.variables().contains(arg.get("name").asString())) {
                converters.put(arg.get("name").asString(), Conversions.of(arg.get("type")));
            }
        }
        return converters;
    }

    /** An app has the routes of its bases, those of the first base over those of the others, and its own over theirs. */
    private void collect(String name, Map<String, JsonNode> directives) {
        JsonNode app = apps.get(name);
        if (app == null) {
            return;
        }
        for (int i = app.get("bases").size() - 1; i >= 0; i--) {
            collect(app.get("bases").get(i).asString(), directives);
        }
        for (JsonNode directive : app.get("directives")) {
            if (directive.has("path")) {
                directives.put(PathPattern.parse(PathPart.pattern(directive)).shape(), directive);
            }
        }
    }
}
