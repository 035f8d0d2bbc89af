package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a commit will do, in order: for each app type, which actions of which groups, and which actions they override.
 * Nothing has been performed yet. A plan is immutable.
 */
public final class Plan {
    private final Map<Class<?>, AppPlan> plans = new LinkedHashMap<>();
    private final List<Problem> unused;

    Plan(List<AppPlan> plans, List<Problem> unused) {
        plans.forEach(plan -> this.plans.put(plan.appType(), plan));
        this.unused = unused;
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
     * Returns the first stage: what was collected for an app type itself.
     *
     * @param appType the app type
     * @return its own declarations, in order
     * @throws IllegalArgumentException if the plan does not have the app type
     */
    public List<Declared> collected(Class<?> appType) {
        return of(appType).collected();
    }

    /**
     * Returns the second stage: the actions that an app type declares itself, composites being expanded.
     *
     * @param appType the app type
     * @return its own actions, in order; removals, which are never performed, are among them
     * @throws IllegalArgumentException if the plan does not have the app type
     */
    public List<SourcedAction> expanded(Class<?> appType) {
        return of(appType).expanded();
    }

    /**
     * Returns the third stage: the actions that an app type declares or inherits, by group. Those that are overridden
     * are still among them.
     *
     * @param appType the app type
     * @return the candidates of each group, in the order of the lineage
     * @throws IllegalArgumentException if the plan does not have the app type
     */
    public Map<ActionGroup, List<SourcedAction>> grouped(Class<?> appType) {
        return of(appType).candidates();
    }

    /**
     * Returns the fourth stage: the actions of an app type that are in force, by group.
     *
     * @param appType the app type
     * @return the actions of each group, in the order in which they are performed; the groups in order, too
     * @throws IllegalArgumentException if the plan does not have the app type
     */
    public Map<ActionGroup, List<SourcedAction>> resolved(Class<?> appType) {
        Map<ActionGroup, List<SourcedAction>> resolved = new LinkedHashMap<>();
        of(appType).steps().forEach(step -> resolved.put(step.definition().group(), step.actions()));
        return Collections.unmodifiableMap(resolved);
    }

    /**
     * Returns why an app type has what it has: where an action comes from, and all that it displaced down the chain.
     *
     * @param appType the app type
     * @param group the group of the action
     * @param identity the identity of the action
     * @return the provenance
     * @throws IllegalArgumentException if the plan does not have the app type, or if the app type has, and had, nothing
     *     of this identity
     */
    public Provenance why(Class<?> appType, ActionGroup group, Object identity) {
        return new Ledger(plans).why(of(appType), group, identity);
    }

    /**
     * Returns a query for actions of an app type.
     *
     * @param appType the app type
     * @return a query that all its actions in force are an answer to
     * @throws IllegalArgumentException if the plan does not have the app type
     */
    public Query query(Class<?> appType) {
        return new Query(of(appType), actions(appType));
    }

    /**
     * Returns what is legal, but may be a mistake: overrides that do not say that they are, overrides that change
     * nothing, and declarations for app types that are not committed.
     *
     * @return the findings by kind, then in the order of the app types
     */
    public List<Problem> lint() {
        List<Problem> findings = new ArrayList<>(Lint.silentOverrides(plans.values()));
        findings.addAll(Lint.redundantOverrides(plans.values()));
        findings.addAll(unused);
        return Collections.unmodifiableList(findings);
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
