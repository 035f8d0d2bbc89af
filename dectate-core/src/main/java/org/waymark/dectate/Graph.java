package org.waymark.dectate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan as nodes and edges.
 *
 * @param appTypes the app types, with edges to their supertypes and to those that they override
 * @param groups the groups of all app types, with edges to those that they come after
 */
record Graph(Plan plan, Panel appTypes, Panel groups) {

    /** A graph whose edges lead upwards. */
    record Panel(String title, List<Node> nodes, List<Edge> edges) {}

    /** Something that is drawn as a box. */
    record Node(String id, String title, String subtitle) {}

    /** An arrow; one with a label tells of overrides. */
    record Edge(String from, String to, String label) {
        boolean isOverride() {
            return !label.isEmpty();
        }
    }

    static Graph of(Plan plan) {
        return new Graph(plan, appTypesOf(plan), groupsOf(plan));
    }

    private static Panel appTypesOf(Plan plan) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (Class<?> type : plan.appTypes()) {
            String actions = ToolText.count(plan.actions(type).size(), "action");
            nodes.add(new Node(type.getName(), type.getSimpleName(), actions));
            Lineage.direct(type, plan.appTypes())
                    .forEach(base -> edges.add(new Edge(type.getName(), base.getName(), "")));
            overridden(plan, type)
                    .forEach((base, names) -> edges.add(new Edge(type.getName(), base.getName(), label(names))));
        }
        return new Panel("App types", nodes, edges);
    }

    /** Returns what an app type itself overrides, by the app type that declared it. */
    private static Map<Class<?>, List<String>> overridden(Plan plan, Class<?> appType) {
        Map<Class<?>, List<String>> overridden = new LinkedHashMap<>();
        plan.overrides(appType).stream().filter(Overriding::isOwn).forEach(entry -> entry.losers()
                .forEach(loser -> overridden
                        .computeIfAbsent(loser.appType(), key -> new ArrayList<>())
                        .add(ToolText.identity(loser))));
        return overridden;
    }

    private static String label(List<String> names) {
        return names.size() == 1 ? "overrides " + names.get(0) : names.size() + " overrides";
    }

    /** App types may say different things of one group; all of it is shown. */
    private static Panel groupsOf(Plan plan) {
        Map<ActionGroup, Set<SourcedAction>> actions = new LinkedHashMap<>();
        Set<Edge> edges = new LinkedHashSet<>();
        for (Class<?> type : plan.appTypes()) {
            for (AppPlan.Step step : plan.of(type).steps()) {
                ActionGroup group = step.definition().group();
                actions.computeIfAbsent(group, key -> new LinkedHashSet<>()).addAll(step.actions());
                step.definition().dependencies().forEach(first -> edges.add(new Edge(group.name(), first.name(), "")));
            }
        }
        List<Node> nodes = new ArrayList<>();
        actions.forEach(
                (group, all) -> nodes.add(new Node(group.name(), group.name(), ToolText.count(all.size(), "action"))));
        return new Panel("Groups", nodes, List.copyOf(edges));
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("appTypes", json(appTypes, "supertypes"));
        json.put("groups", json(groups, "after"));
        json.put(
                "overrides",
                ToolJson.overridings(plan.appTypes().stream()
                        .flatMap(type -> plan.overrides(type).stream())
                        .toList()));
        return json;
    }

    private static List<Map<String, Object>> json(Panel panel, String relation) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (Node node : panel.nodes()) {
            List<String> related = panel.edges().stream()
                    .filter(edge -> edge.from().equals(node.id()) && !edge.isOverride())
                    .map(Edge::to)
                    .toList();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", node.id());
            json.put(relation, related);
            nodes.add(json);
        }
        return nodes;
    }
}
