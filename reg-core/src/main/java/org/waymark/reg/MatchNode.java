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
            known = extended(Map.of(), registrations);
            children = known;
        }
        return known;
    }

    /** Returns this with more registrations. It shares with this the children that they do not concern. */
    MatchNode<F> with(List<Registration<F>> added) {
        List<Registration<F>> all = new ArrayList<>(registrations.size() + added.size());
        all.addAll(registrations);
        all.addAll(added);
        MatchNode<F> extended = new MatchNode<>(all, level);
        Map<@Nullable Object, MatchNode<F>> known = children;
        if (known != null) {
            extended.children = extended(known, added);
        }
        return extended;
    }

    private Map<@Nullable Object, MatchNode<F>> extended(
            Map<@Nullable Object, MatchNode<F>> known, List<Registration<F>> added) {
        Map<@Nullable Object, List<Registration<F>>> groups = new LinkedHashMap<>();
        for (Registration<F> registration : added) {
            Object value = registration.values().get(level);
            List<Registration<F>> group = groups.get(value);
            if (group == null) {
                group = new ArrayList<>();
                groups.put(value, group);
            }
            group.add(registration);
        }
        Map<@Nullable Object, MatchNode<F>> extended = new LinkedHashMap<>(known);
        for (Map.Entry<@Nullable Object, List<Registration<F>>> group : groups.entrySet()) {
            MatchNode<F> child = extended.get(group.getKey());
            extended.put(
                    group.getKey(),
                    child == null ? new MatchNode<>(group.getValue(), level + 1) : child.with(group.getValue()));
        }
        return extended;
    }
}
