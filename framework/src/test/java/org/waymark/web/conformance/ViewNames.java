package org.waymark.web.conformance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which names of views the classes of a model have. */
final class ViewNames {
    private ViewNames() {}

    /**
     * Returns whether the most specific class of a model that has views at all lacks the name, and one above has it: the
     * original looks no further than to the first.
     */
    static boolean lacks(JsonNode data, Observation seen) {
        if (seen == null || seen.model == null) {
            return false;
        }
        List<JsonNode> views = new ArrayList<>();
        new CaseApps(data).of(seen.app).values().forEach(app -> app.get("directives")
                .forEach(one -> {
                    if (one.has("body")) {
                        views.add(one);
                    }
                }));
        List<List<JsonNode>> byClass = new ModelOrder(data)
                .of(seen.model).stream()
                        .map(type -> views.stream()
                                .filter(view -> view.get("model").asString().equals(type))
                                .toList())
                        .filter(own -> !own.isEmpty())
                        .toList();
        return byClass.size() > 1
                && byClass.get(0).stream().noneMatch(view -> isNamed(view, seen.viewName))
                && byClass.stream().skip(1).flatMap(List::stream).anyMatch(view -> isNamed(view, seen.viewName));
    }

    private static boolean isNamed(JsonNode view, String name) {
        return view.path("name").asString("").equals(name);
    }
}
