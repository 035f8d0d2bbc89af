package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which actions of one group are in force for one app type.
 *
 * <p>Among the actions of one identity those win that are declared closest: a declaration gives way to one of a subtype
 * of the type that declares it. This is the rule of Java for default methods. If declarations of two unrelated types
 * are left, the app type has to decide itself. Discriminators are compared among the winners only.
 */
final class Resolution {
    private final Class<?> appType;
    private final ActionGroup group;
    private final Set<SourcedAction> inForceBefore;
    private final Problems problems;
    /** By identity of the record, since two directives may be equal to the letter. */
    private final Set<SourcedAction> winners = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<SourcedAction> contenders = new ArrayList<>();
    private final List<Overriding> overrides = new ArrayList<>();

    /** The actions of a group that are in force, in order, and those that they displaced. */
    record Resolved(List<SourcedAction> actions, List<Overriding> overrides) {}

    private Resolution(Class<?> appType, ActionGroup group, Set<SourcedAction> inForceBefore, Problems problems) {
        this.inForceBefore = inForceBefore;
        this.appType = appType;
        this.group = group;
        this.problems = problems;
    }

    /**
     * Resolves the candidates of a group, which come in the order of the lineage.
     *
     * @param inForceBefore the actions in force for the direct supertypes, by identity of the object
     */
    static Resolved resolve(
            Class<?> appType,
            ActionGroup group,
            List<SourcedAction> candidates,
            Set<SourcedAction> inForceBefore,
            Problems problems) {
        Resolution resolution = new Resolution(appType, group, inForceBefore, problems);
        Map<Object, List<SourcedAction>> byIdentity = new LinkedHashMap<>();
        for (SourcedAction candidate : candidates) {
            byIdentity
                    .computeIfAbsent(candidate.identity(), key -> new ArrayList<>())
                    .add(candidate);
        }
        byIdentity.values().forEach(resolution::resolve);
        new DiscriminatorCheck(appType, group, problems).check(resolution.contenders);
        // Back to the order of the lineage: an override stands where the subtype declares it.
        List<SourcedAction> inForce =
                candidates.stream().filter(resolution.winners::contains).toList();
        return new Resolved(inForce, List.copyOf(resolution.overrides));
    }

    private void resolve(List<SourcedAction> sameIdentity) {
        if (sameIdentity.size() == 1) {
            putInForce(sameIdentity.get(0), sameIdentity);
        } else {
            decide(sameIdentity);
        }
    }

    private void decide(List<SourcedAction> sameIdentity) {
        List<SourcedAction> closest = closest(sameIdentity);
        SourcedAction winner = closest.get(0);
        List<SourcedAction> rivals = closest.stream()
                .filter(action -> action.appType() == winner.appType())
                .toList();
        if (rivals.size() > 1) {
            reportConflict(rivals);
        } else if (closest.size() > 1) {
            reportAmbiguity(closest);
        }
        putInForce(winner, rivals);
        List<SourcedAction> losers = sameIdentity.stream()
                .filter(action -> action.appType() != winner.appType() && inForceBefore.contains(action))
                .toList();
        if (!losers.isEmpty()) {
            overrides.add(new Overriding(appType, winner, losers));
        }
    }

    private void putInForce(SourcedAction winner, List<SourcedAction> rivals) {
        if (!winner.has(Intent.REMOVAL)) {
            winners.add(winner);
            contenders.addAll(rivals);
        }
    }

    private static List<SourcedAction> closest(List<SourcedAction> actions) {
        return actions.stream()
                .filter(action -> actions.stream().noneMatch(other -> isOverridden(action, other)))
                .toList();
    }

    private static boolean isOverridden(SourcedAction action, SourcedAction other) {
        return action.appType() != other.appType() && action.appType().isAssignableFrom(other.appType());
    }

    private void reportConflict(List<SourcedAction> rivals) {
        problems.add(
                ProblemKind.CONFLICT,
                appType,
                "Group " + group + " has " + rivals.size() + " directives with the same identity: "
                        + rivals.get(0).identity() + ".",
                rivals.stream().map(SourcedAction::source).toList(),
                "Keep one of them" + otherwise(rivals)
                        + " To replace a directive for some applications only, declare it for a subtype.");
    }

    /** What can be done about classes that cannot be changed, because they are somebody else's. */
    private String otherwise(List<SourcedAction> rivals) {
        String outside = rivals.stream()
                .skip(1)
                .map(rival -> rival.source().target())
                .filter(target -> target != null && target.declaringType() != appType)
                .map(target -> '"' + target.declaringType().getSimpleName() + '"')
                .distinct()
                .collect(Collectors.joining(", "));
        return outside.isEmpty() ? "." : ", or leave the others out: a scan does so with ignore(" + outside + ").";
    }

    private void reportAmbiguity(List<SourcedAction> rivals) {
        List<String> declarers = rivals.stream()
                .map(rival -> rival.appType().getSimpleName())
                .distinct()
                .toList();
        problems.add(
                ProblemKind.AMBIGUOUS_INHERITANCE,
                appType,
                "Group " + group + " has " + rivals.get(0).identity() + " from " + String.join(" and from ", declarers)
                        + ", and none of them is a subtype of the other.",
                rivals.stream().map(SourcedAction::source).toList(),
                "Declare it for " + appType.getSimpleName() + " itself, which then overrides both.");
    }
}
