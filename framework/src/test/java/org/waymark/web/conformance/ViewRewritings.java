package org.waymark.web.conformance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Other ways to write the views of a case, by which the framework does what the original does. */
final class ViewRewritings {
    private ViewRewritings() {}

    /** Says of views that override one with a permission and have none that they are for anybody. */
    static JsonNode opened(JsonNode data) {
        CaseApps apps = new CaseApps(data);
        for (JsonNode app : data.get("apps")) {
            Set<List<JsonNode>> guarded = new HashSet<>();
            apps.of(app.get("name").asString()).values().forEach(base -> base.get("directives")
                    .forEach(one -> {
                        if (!base.get("name").equals(app.get("name")) && one.has("permission") && one.has("body")) {
                            guarded.add(Rewritings.identity(one));
                        }
                    }));
            for (JsonNode one : app.get("directives")) {
                if (one.has("body") && !one.has("permission") && guarded.contains(Rewritings.identity(one))) {
                    ((ObjectNode) one).put("permission", "Anybody");
                }
            }
        }
        return data;
    }

    /** Leaves out the views of bases that an app has a view of another kind in the place of. */
    static JsonNode withoutOtherKinds(JsonNode data) {
        CaseApps apps = new CaseApps(data);
        for (JsonNode app : data.get("apps")) {
            for (JsonNode one : app.get("directives")) {
                apps.of(app.get("name").asString()).values().stream()
                        .filter(base -> !base.get("name").equals(app.get("name")) && one.has("body"))
                        .forEach(base -> Rewritings.remove(
                                base,
                                other -> Rewritings.identity(other).equals(Rewritings.identity(one))
                                        && !other.get("d").equals(one.get("d"))));
            }
        }
        return data;
    }

    /** States for each class of models the views that the original would find for it. */
    static JsonNode linearized(JsonNode data) {
        CaseApps apps = new CaseApps(data);
        ModelOrder order = new ModelOrder(data);
        for (JsonNode app : data.get("apps")) {
            Map<List<JsonNode>, JsonNode> views = new LinkedHashMap<>();
            apps.of(app.get("name").asString()).values().forEach(base -> base.get("directives")
                    .forEach(one -> views.put(Rewritings.identity(one), one)));
            views.values().removeIf(one -> !one.has("body"));
            for (String model : order.classes()) {
                order.of(model).stream()
                        .skip(1)
                        .flatMap(base -> views.values().stream()
                                .filter(one -> one.get("model").asString().equals(base)))
                        .toList()
                        .forEach(one -> {
                            ObjectNode stated = ((ObjectNode) one.deepCopy()).put("model", model);
                            if (views.putIfAbsent(Rewritings.identity(stated), stated) == null) {
                                Rewritings.directives(app).add(stated);
                            }
                        });
            }
        }
        return data;
    }

    /** Throws at once what exception views throw, and leaves them out. */
    static JsonNode withoutFailingExceptionViews(JsonNode data) {
        String text = data.toString();
        for (JsonNode app : data.get("apps")) {
            for (JsonNode one : app.get("directives")) {
                JsonNode raised = one.path("body").path("$raise");
                if (isException(data, one.path("model").asString("")) && isException(data, raised.asString(""))) {
                    text = text.replace(one.toString(), "{\"d\":\"none\"}")
                            .replace("{\"$raise\":" + one.get("model") + "}", "{\"$raise\":" + raised + "}");
                }
            }
        }
        JsonNode rewritten = JsonMapper.shared().readTree(text);
        rewritten
                .get("apps")
                .forEach(app ->
                        Rewritings.remove(app, one -> one.get("d").asString().equals("none")));
        return rewritten;
    }

    private static boolean isException(JsonNode data, String name) {
        return data.path("exceptions")
                .valueStream()
                .anyMatch(one -> one.get("name").asString().equals(name));
    }
}
