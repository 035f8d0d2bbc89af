package org.waymark.dectate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds actions that claim the same value as identity or discriminator although they are about different things. */
final class DiscriminatorCheck {
    private final Class<?> appType;
    private final ActionGroup group;
    private final Problems problems;

    DiscriminatorCheck(Class<?> appType, ActionGroup group, Problems problems) {
        this.appType = appType;
        this.group = group;
        this.problems = problems;
    }

    void check(List<SourcedAction> actions) {
        if (actions.stream().allMatch(action -> action.discriminators().isEmpty())) {
            return;
        }
        Map<Object, List<SourcedAction>> claims = new LinkedHashMap<>();
        for (SourcedAction action : actions) {
            Set<Object> claimed = new LinkedHashSet<>(action.discriminators());
            claimed.add(action.identity());
            claimed.forEach(value ->
                    claims.computeIfAbsent(value, key -> new ArrayList<>()).add(action));
        }
        claims.forEach((value, claimants) -> {
            // Those that have the identity in common were reported as such.
            if (claimants.stream().map(SourcedAction::identity).distinct().count() > 1) {
                report(value, claimants);
            }
        });
    }

    private void report(Object value, List<SourcedAction> claimants) {
        boolean ownOnly = claimants.stream().allMatch(claimant -> claimant.appType() == appType);
        problems.add(
                ProblemKind.CONFLICT,
                appType,
                "Group " + group + " has " + claimants.size() + " directives that claim the same: " + value + ".",
                claimants.stream().map(SourcedAction::source).toList(),
                ownOnly
                        ? "Keep one of them, or change them so that they differ."
                        : "Change the directive of " + appType.getSimpleName()
                                + ", or give it the identity of the inherited one, which it then overrides.");
    }
}
