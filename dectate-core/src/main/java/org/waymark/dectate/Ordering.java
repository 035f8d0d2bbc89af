package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders the groups of one app type: every group after those that it depends on, otherwise in the order in which they
 * are first mentioned. A depth-first search, as in Cormen et al., Introduction to Algorithms, section 20.4.
 */
final class Ordering {
    private final Class<?> appType;
    private final Problems problems;
    private final Map<ActionGroup, GroupDefinition> definitions = new LinkedHashMap<>();
    private final Set<ActionGroup> path = new LinkedHashSet<>();
    private final Set<ActionGroup> done = new LinkedHashSet<>();

    private Ordering(Class<?> appType, Problems problems) {
        this.appType = appType;
        this.problems = problems;
    }

    static List<GroupDefinition> order(Class<?> appType, Collection<ActionGroup> groups, Problems problems) {
        Ordering ordering = new Ordering(appType, problems);
        groups.forEach(ordering::define);
        ordering.checkRegistries();
        List.copyOf(ordering.definitions.keySet()).forEach(ordering::visit);
        return ordering.done.stream().map(ordering::definition).toList();
    }

    private void define(ActionGroup group) {
        GroupDefinition definition = GroupDefinition.of(group);
        GroupDefinition known = definitions.get(group);
        if (known != null) {
            reportContradiction(group, known.contradiction(definition));
        }
        definitions.merge(group, definition, GroupDefinition::merge);
        group.dependencies().forEach(this::define);
    }

    private void reportContradiction(ActionGroup group, @Nullable String hook) {
        if (hook != null) {
            problems.add(
                    ProblemKind.BAD_GROUP,
                    appType,
                    "Group " + group + " is defined with two different hooks " + hook + " its actions.",
                    List.of(),
                    "Define the hook in one place, and use that group everywhere.");
        }
    }

    private void checkRegistries() {
        Map<String, RegistryKey<?>> keys = new HashMap<>();
        for (GroupDefinition definition : definitions.values()) {
            for (RegistryKey<?> key : definition.registries()) {
                RegistryKey<?> known = keys.putIfAbsent(key.name(), key);
                if (known != null && known != key) {
                    problems.add(
                            ProblemKind.BAD_GROUP,
                            appType,
                            "Two different registries have the name " + key + ".",
                            List.of(),
                            "Use the same key everywhere, or give one of the registries another name.");
                }
            }
        }
    }

    private void visit(ActionGroup group) {
        if (done.contains(group)) {
            return;
        }
        if (!path.add(group)) {
            reportCycle(group);
            return;
        }
        for (ActionGroup dependency : definition(group).dependencies()) {
            visit(dependency);
        }
        path.remove(group);
        done.add(group);
    }

    private GroupDefinition definition(ActionGroup group) {
        return Objects.requireNonNull(definitions.get(group));
    }

    private void reportCycle(ActionGroup group) {
        List<ActionGroup> cycle = new ArrayList<>(path);
        cycle = cycle.subList(cycle.indexOf(group), cycle.size());
        String names = cycle.stream().map(ActionGroup::name).collect(Collectors.joining(" → "));
        problems.add(
                ProblemKind.CYCLE,
                appType,
                "Groups depend on each other in a circle: " + names + " → " + group + ".",
                List.of(),
                "Take away one of these dependencies.");
    }
}
