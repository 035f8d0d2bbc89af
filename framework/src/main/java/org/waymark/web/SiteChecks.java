package org.waymark.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.dectate.Overriding;
import org.waymark.dectate.Plan;
import org.waymark.dectate.SourcedAction;

/** What has to hold for the apps of a site besides what is checked for each action. */
final class SiteChecks {
    private SiteChecks() {}

    /** Apps that mount each other at their roots would never come to an end. */
    static void refuseCircle(Plan plan, Class<?> appType) {
        Set<Class<?>> way = new LinkedHashSet<>();
        Optional<Class<?>> next = Optional.of(appType);
        while (next.isPresent()) {
            if (!way.add(next.get())) {
                throw new IllegalArgumentException("Apps mount each other at their roots in a circle: "
                        + way.stream().map(Class::getSimpleName).collect(Collectors.joining(" → ")) + " → "
                        + next.get().getSimpleName() + ". Give one of the mounts a path of its own.");
            }
            next = mounts(plan, next.get())
                    .filter(PathAction::isRoot)
                    .<Class<?>>map(PathAction::model)
                    .findFirst();
        }
    }

    /** To forget the permission in an override would open what was closed, and nobody would see it. */
    static void refuseLostPermission(Plan plan, Class<?> appType) {
        for (Overriding overriding : plan.overrides(appType)) {
            boolean isOpen = overriding.winner().action() instanceof ViewAction view && !view.isGuarded();
            for (SourcedAction loser : overriding.losers()) {
                if (isOpen && loser.action() instanceof ViewAction view && view.isGuarded()) {
                    throw new IllegalArgumentException("The "
                            + loser.identity() + " takes the permission "
                            + view.permission().getSimpleName() + ", and what overrides it takes none.\n     "
                            + loser.source().place() + "\n     "
                            + overriding.winner().source().place()
                            + "\n   Say permission = " + view.permission().getSimpleName()
                            + ".class again, or permission = Anybody.class if it is to be open.");
                }
            }
        }
    }

    /** Returns the mounts of an app type. */
    static Stream<PathAction> mounts(Plan plan, Class<?> appType) {
        return mounts(plan.actions(appType).stream());
    }

    /** Returns the apps that an app would mount if nothing overrode it. */
    static List<Class<?>> replaced(Plan plan, Class<?> appType) {
        return mounts(plan.overrides(appType).stream().flatMap(one -> one.losers().stream()))
                .<Class<?>>map(PathAction::model)
                .toList();
    }

    private static Stream<PathAction> mounts(Stream<SourcedAction> actions) {
        return actions.map(SourcedAction::action)
                .filter(PathAction.class::isInstance)
                .map(PathAction.class::cast)
                .filter(PathAction::isMount);
    }
}
