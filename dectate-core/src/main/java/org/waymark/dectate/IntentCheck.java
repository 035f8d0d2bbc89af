package org.waymark.dectate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the plan of an app type against what its directives say that they intend. */
final class IntentCheck {
    private final AppPlan plan;
    private final Collection<SourcedAction> inherited;
    private final Problems problems;

    /** What an action is about. */
    private record Subject(ActionGroup group, Object identity) {
        static Subject of(SourcedAction action) {
            return new Subject(action.group(), action.identity());
        }
    }

    /**
     * Makes a check.
     *
     * @param inherited the actions in force for the direct supertypes
     */
    IntentCheck(AppPlan plan, Collection<SourcedAction> inherited, Problems problems) {
        this.plan = plan;
        this.inherited = inherited;
        this.problems = problems;
    }

    void check() {
        List<SourcedAction> marked = plan.expanded().stream()
                .filter(action -> action.has(Intent.OVERRIDE) || action.has(Intent.REMOVAL))
                .toList();
        if (!marked.isEmpty()) {
            Set<Subject> subjects = inherited.stream().map(Subject::of).collect(Collectors.toSet());
            marked.stream()
                    .filter(action -> !subjects.contains(Subject.of(action)))
                    .forEach(this::reportMissing);
        }
        plan.overrides().stream().filter(Overriding::isOwn).forEach(this::checkFinal);
    }

    private void reportMissing(SourcedAction action) {
        Optional<SourcedAction> nearest = Nearest.to(action.identity(), ofGroup(action.group()));
        problems.add(
                ProblemKind.MISSING_OVERRIDE,
                plan.appType(),
                "Group " + action.group() + " has no inherited " + action.identity() + " to "
                        + (action.has(Intent.REMOVAL) ? "remove." : "override.") + nearestText(nearest, action.group()),
                nearest.map(near -> List.of(action.source(), near.source())).orElse(List.of(action.source())),
                nearest.map(near -> "Write " + near.identity() + " if that is meant, or take the directive away.")
                        .orElse("Correct the identity, or take the directive away."));
    }

    private List<SourcedAction> ofGroup(ActionGroup group) {
        return inherited.stream().filter(one -> one.group().equals(group)).toList();
    }

    private String nearestText(Optional<SourcedAction> nearest, ActionGroup group) {
        if (nearest.isPresent()) {
            return " The nearest is " + nearest.get().identity() + ".";
        }
        return ofGroup(group).isEmpty() ? " It inherits nothing." : "";
    }

    private void checkFinal(Overriding overriding) {
        SourcedAction winner = overriding.winner();
        for (SourcedAction loser : overriding.losers()) {
            if (loser.has(Intent.FINAL)) {
                problems.add(
                        ProblemKind.FINAL_OVERRIDE,
                        plan.appType(),
                        loser.identity() + " of group " + loser.group() + " is final for "
                                + loser.appType().getSimpleName() + ", and cannot be "
                                + (winner.has(Intent.REMOVAL) ? "removed." : "overridden."),
                        List.of(winner.source(), loser.source()),
                        "Take away one of the two: the directive of "
                                + plan.appType().getSimpleName() + ", or the final of "
                                + loser.appType().getSimpleName() + ".");
            }
        }
    }
}
