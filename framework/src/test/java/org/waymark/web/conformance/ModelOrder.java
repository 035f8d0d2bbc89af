package org.waymark.web.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The order in which the original looks at the classes of a model: its C3 linearization. */
final class ModelOrder {
    private final Map<String, JsonNode> models = new LinkedHashMap<>();

    ModelOrder(JsonNode data) {
        data.path("models").forEach(model -> models.put(model.get("name").asString(), model));
    }

    /** Returns the names of the classes that have objects. */
    List<String> classes() {
        return models.values().stream()
                .filter(model -> !model.path("interface").asBoolean(false))
                .map(model -> model.get("name").asString())
                .toList();
    }

    /** Returns a class and all that it extends, the most specific first. */
    List<String> of(String name) {
        List<String> bases = new ArrayList<>();
        JsonNode model = models.get(name);
        if (model != null && model.has("base")) {
            bases.add(model.get("base").asString());
        }
        if (model != null) {
            model.path("interfaces").forEach(one -> bases.add(one.asString()));
        }
        List<List<String>> lists = new ArrayList<>();
        bases.forEach(base -> lists.add(new ArrayList<>(of(base))));
        lists.add(bases);
        List<String> order = new ArrayList<>(List.of(name));
        merge(lists, order);
        return order;
    }

    private static void merge(List<List<String>> lists, List<String> order) {
        lists.removeIf(List::isEmpty);
        while (!lists.isEmpty()) {
            String next = lists.stream()
                    .map(list -> list.get(0))
                    .filter(head -> lists.stream().noneMatch(list -> list.lastIndexOf(head) > 0))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no order of " + lists));
            order.add(next);
            lists.forEach(list -> list.remove(next));
            lists.removeIf(List::isEmpty);
        }
    }
}
