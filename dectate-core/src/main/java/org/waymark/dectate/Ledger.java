package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Follows the overrides of an identity through an app type and its supertypes. */
final class Ledger {
    private final Map<Class<?>, AppPlan> plans;

    Ledger(Map<Class<?>, AppPlan> plans) {
        this.plans = plans;
    }

    Provenance why(AppPlan plan, ActionGroup group, Object identity) {
        List<Overriding> history = history(plan, group, identity);
        SourcedAction inForce = actions(plan, group).stream()
                .filter(action -> action.identity().equals(identity))
                .findFirst()
                .orElse(null);
        if (inForce == null && history.isEmpty()) {
            throw unknown(plan, group, identity);
        }
        return new Provenance(plan.appType(), group, identity, inForce, history);
    }

    private List<Overriding> history(AppPlan plan, ActionGroup group, Object identity) {
        List<Class<?>> lineage = new ArrayList<>(plan.bases());
        lineage.add(plan.appType());
        Collections.reverse(lineage);
        return lineage.stream()
                .map(type -> Objects.requireNonNull(plans.get(type)).overrides())
                .flatMap(List::stream)
                .filter(entry -> entry.winner().group().equals(group))
                .filter(entry -> entry.winner().identity().equals(identity))
                .toList();
    }

    private static List<SourcedAction> actions(AppPlan plan, ActionGroup group) {
        return plan.steps().stream()
                .filter(step -> step.definition().group().equals(group))
                .flatMap(step -> step.actions().stream())
                .toList();
    }

    private static IllegalArgumentException unknown(AppPlan plan, ActionGroup group, Object identity) {
        Optional<SourcedAction> nearest = Nearest.to(identity, actions(plan, group));
        return new IllegalArgumentException(
                plan.appType().getSimpleName() + " has no " + identity + " in group " + group
                        + "."
                        + nearest.map(near -> " The nearest is " + near.identity() + ".")
                                .orElse(""));
    }
}
