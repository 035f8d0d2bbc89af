package org.waymark.dectate;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The result of a commit: what the actions built. The snapshot itself does not change; a later commit makes a new one
 * with registries of its own.
 */
public final class Committed {
    private final Plan plan;
    private final Map<Class<?>, Registries> registries;

    Committed(Plan plan, Map<Class<?>, Registries> registries) {
        this.plan = plan;
        this.registries = Map.copyOf(registries);
    }

    /**
     * Returns the plan that was performed.
     *
     * @return the plan
     */
    public Plan plan() {
        return plan;
    }

    /**
     * Returns the registries of an app type.
     *
     * @param appType the app type, one of those that were named or a supertype of one
     * @return its registries
     * @throws IllegalArgumentException if the app type was not committed
     */
    public Registries registries(Class<?> appType) {
        return Objects.requireNonNull(registries.get(plan.of(appType).appType()));
    }

    /**
     * Returns the ledger of overrides of an app type: which actions are in force in place of which.
     *
     * @param appType the app type
     * @return an entry for each action in force that displaced others
     * @throws IllegalArgumentException if the app type was not committed
     */
    public List<Overriding> overrides(Class<?> appType) {
        return plan.overrides(appType);
    }
}
