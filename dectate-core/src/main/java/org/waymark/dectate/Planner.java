package org.waymark.dectate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a configuration through the stages from inputs to plan, and tells all problems at the end. */
final class Planner {
    private Planner() {}

    static Plan plan(Inputs inputs) {
        Problems problems = new Problems();
        Collected collected = new Collector(inputs, problems).collect();
        Map<Class<?>, List<SourcedAction>> expanded = Expansion.expand(collected, problems);
        List<AppPlan> plans = new ArrayList<>();
        Grouping.group(collected, expanded)
                .forEach((appType, groups) -> plans.add(plan(collected, appType, groups, problems)));
        problems.throwIfAny();
        return new Plan(plans);
    }

    private static AppPlan plan(
            Collected collected, Class<?> appType, Map<ActionGroup, List<SourcedAction>> groups, Problems problems) {
        List<ActionGroup> mentioned =
                new ArrayList<>(collected.vocabulary(appType).groups());
        groups.values().forEach(actions -> actions.forEach(action -> mentioned.add(action.group())));
        List<AppPlan.Step> steps = new ArrayList<>();
        List<Overriding> overrides = new ArrayList<>();
        for (GroupDefinition definition : Ordering.order(appType, mentioned, problems)) {
            List<SourcedAction> candidates = groups.getOrDefault(definition.group(), List.of());
            Resolution.Resolved resolved = Resolution.resolve(appType, definition.group(), candidates, problems);
            steps.add(new AppPlan.Step(definition, resolved.actions()));
            overrides.addAll(resolved.overrides());
        }
        Set<Class<?>> bases = new LinkedHashSet<>(collected.lineage(appType));
        bases.remove(appType);
        return new AppPlan(appType, List.copyOf(bases), List.copyOf(steps), List.copyOf(overrides));
    }
}
