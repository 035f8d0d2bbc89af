package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a configuration through the stages from inputs to plan, and tells all problems at the end. */
final class Planner {
    private final Collected collected;
    private final Map<Class<?>, List<Declared>> declared;
    private final Map<Class<?>, List<SourcedAction>> expanded;
    private final Problems problems;
    private final Map<Class<?>, Set<SourcedAction>> inForce = new HashMap<>();

    private Planner(Collected collected, Map<Class<?>, List<SourcedAction>> expanded, Problems problems) {
        this.collected = collected;
        this.declared = collected.declared().stream().collect(Collectors.groupingBy(Declared::appType));
        this.expanded = expanded;
        this.problems = problems;
    }

    static Plan plan(Inputs inputs) {
        Problems problems = new Problems();
        Collected collected = new Collector(inputs, problems).collect();
        Map<Class<?>, List<SourcedAction>> expanded = Expansion.expand(collected, problems);
        Planner planner = new Planner(collected, expanded, problems);
        List<AppPlan> plans = new ArrayList<>();
        Grouping.group(collected, expanded).forEach((appType, groups) -> plans.add(planner.plan(appType, groups)));
        if (inputs.strict()) {
            Lint.silentOverrides(plans).forEach(problems::add);
        }
        Plan plan = new Plan(plans, collected.unused());
        inputs.checks().forEach(check -> check.problems(plan).forEach(problems::add));
        problems.throwIfAny();
        return plan;
    }

    private AppPlan plan(Class<?> appType, Map<ActionGroup, List<SourcedAction>> groups) {
        // Thousands of actions have one group, which says nothing new the second time.
        Set<ActionGroup> seen = byReference();
        List<ActionGroup> mentioned =
                new ArrayList<>(collected.vocabulary(appType).groups());
        groups.values().stream()
                .flatMap(List::stream)
                .map(SourcedAction::group)
                .filter(seen::add)
                .forEach(mentioned::add);
        Set<SourcedAction> before = byReference();
        Lineage.direct(appType, collected.appTypes())
                .forEach(base -> before.addAll(inForce.getOrDefault(base, Set.of())));
        Set<SourcedAction> now = inForce.computeIfAbsent(appType, key -> byReference());
        List<AppPlan.Step> steps = new ArrayList<>();
        List<Overriding> overrides = new ArrayList<>();
        for (GroupDefinition definition : Ordering.order(appType, mentioned, problems)) {
            List<SourcedAction> candidates = groups.getOrDefault(definition.group(), List.of());
            Resolution.Resolved resolved =
                    Resolution.resolve(appType, definition.group(), candidates, before, problems);
            steps.add(new AppPlan.Step(definition, resolved.actions()));
            overrides.addAll(resolved.overrides());
            now.addAll(resolved.actions());
        }
        List<Class<?>> bases = collected.lineage(appType).stream()
                .filter(base -> base != appType)
                .toList();
        AppPlan plan = new AppPlan(
                appType,
                bases,
                collected.vocabulary(appType).directives().keySet(),
                declared.getOrDefault(appType, List.of()),
                expanded.getOrDefault(appType, List.of()),
                groups,
                List.copyOf(steps),
                List.copyOf(overrides));
        new IntentCheck(plan, before, problems).check();
        return plan;
    }

    /** Two directives may be equal to the letter, and are two all the same; groups of one name may say different things. */
    private static <T> Set<T> byReference() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
