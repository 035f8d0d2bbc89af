package org.waymark.dectate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a commit will do, in order: for each app type, which actions of which groups, and which actions they override.
 * Nothing has been performed yet. A plan is immutable.
 */
public final class Plan {
    private final Map<Class<?>, AppPlan> plans = new LinkedHashMap<>();

    Plan(List<AppPlan> plans) {
        plans.forEach(plan -> this.plans.put(plan.appType(), plan));
    }

    /**
     * Returns the app types in the order in which they are configured, every type after its supertypes.
     *
     * @return the app types
     */
    public List<Class<?>> appTypes() {
        return List.copyOf(plans.keySet());
    }

    /**
     * Returns the groups of an app type in the order in which they are performed, also those without actions.
     *
     * @param appType the app type
     * @return the groups
     * @throws IllegalArgumentException if the plan does not have the app type
     */
    public List<ActionGroup> groups(Class<?> appType) {
        return of(appType).steps().stream()
                .map(step -> step.definition().group())
                .toList();
    }

    /**
     * Returns the actions of an app type in the order in which they are performed, its own and inherited ones.
     *
     * @param appType the app type
     * @return the actions
     * @throws IllegalArgumentException if the plan does not have the app type
     */
    public List<SourcedAction> actions(Class<?> appType) {
        return of(appType).steps().stream()
                .flatMap(step -> step.actions().stream())
                .toList();
    }

    /**
     * Returns the ledger of overrides of an app type, in the order of the groups.
     *
     * @param appType the app type
     * @return an entry for each action in force that displaced others
     * @throws IllegalArgumentException if the plan does not have the app type
     */
    public List<Overriding> overrides(Class<?> appType) {
        return of(appType).overrides();
    }

    AppPlan of(Class<?> appType) {
        AppPlan plan = plans.get(appType);
        if (plan == null) {
            throw new IllegalArgumentException(appType.getName() + " is not configured here; these are: "
                    + plans.keySet().stream().map(Class::getName).toList()
                    + ". Name it with app(...) when the configuration is built.");
        }
        return plan;
    }

    /** Returns the plan as text: an app type, a group, an action to a line each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (AppPlan plan : plans.values()) {
            text.append(plan.appType().getName()).append('\n');
            for (AppPlan.Step step : plan.steps()) {
                text.append("  ").append(step.definition().group()).append('\n');
                step.actions()
                        .forEach(action -> text.append("    ").append(action).append('\n'));
            }
        }
        return text.toString();
    }
}
