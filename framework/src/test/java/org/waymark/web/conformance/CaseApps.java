package org.waymark.web.conformance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The apps of a case, by what they extend and mount. */
final class CaseApps {
    private final Map<String, JsonNode> apps = new LinkedHashMap<>();
    private final String root;

    CaseApps(JsonNode data) {
        data.get("apps").forEach(app -> apps.put(app.get("name").asString(), app));
        root = data.get("root").asString();
    }

    /** Returns an app and its bases by name, the bases first. */
    Map<String, JsonNode> of(String name) {
        Map<String, JsonNode> lineage = new LinkedHashMap<>();
        JsonNode app = apps.get(name);
        if (app != null) {
            app.get("bases").forEach(base -> lineage.putAll(of(base.asString())));
            lineage.put(name, app);
        }
        return lineage;
    }

    /** Returns the app that is published and all that it extends and mounts, directly or by others. */
    Set<String> reached() {
        Set<String> reached = new LinkedHashSet<>();
        reach(root, reached);
        return reached;
    }

    private void reach(String name, Set<String> reached) {
        of(name).forEach((base, app) -> {
            if (reached.add(base)) {
                app.get("directives").forEach(one -> {
                    if (one.get("d").asString().equals("mount")) {
                        reach(one.get("app").asString(), reached);
                    }
                });
            }
        });
    }
}
