package org.waymark.reg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Registrations that agree in the predicates before this level, split by their value at this level. Children are made
 * when first asked for, so that a change of the registrations costs what is looked at afterwards, and no more.
 */
final class MatchNode<F> {
    private final List<Registration<F>> registrations;
    private final int level;
    private volatile @Nullable Map<@Nullable Object, MatchNode<F>> children;

    MatchNode(List<Registration<F>> registrations, int level) {
        this.registrations = registrations;
        this.level = level;
    }

    int level() {
        return level;
    }

    List<Registration<F>> registrations() {
        return registrations;
    }

    Collection<MatchNode<F>> children() {
        return split().values();
    }

    /** Returns the values that registrations have at this level. */
    Collection<@Nullable Object> values() {
        return split().keySet();
    }

    @Nullable
    MatchNode<F> child(@Nullable Object value) {
        return split().get(value);
    }

    private Map<@Nullable Object, MatchNode<F>> split() {
        Map<@Nullable Object, MatchNode<F>> known = children;
        if (known == null) {
            // Two threads may both do this; the results are equal.
            Map<@Nullable Object, List<Registration<F>>> groups = new LinkedHashMap<>();
            for (Registration<F> registration : registrations) {
                Object value = registration.values().get(level);
                List<Registration<F>> group = groups.get(value);
                if (group == null) {
                    group = new ArrayList<>();
                    groups.put(value, group);
                }
                group.add(registration);
            }
            Map<@Nullable Object, MatchNode<F>> split = new LinkedHashMap<>();
            for (Map.Entry<@Nullable Object, List<Registration<F>>> group : groups.entrySet()) {
                split.put(group.getKey(), new MatchNode<>(group.getValue(), level + 1));
            }
            known = split;
            children = known;
        }
        return known;
    }
}
