package org.waymark.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.dectate.Intent;
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

    /** To forget the permission in an override, or that a view is internal, would open what was closed, unseen. */
    static void refuseLostGuards(Plan plan, Class<?> appType) {
        for (Overriding overriding : plan.overrides(appType)) {
            boolean isRemoved = overriding.winner().source().intents().contains(Intent.REMOVAL);
            if (!isRemoved && overriding.winner().action() instanceof ViewAction winner && !winner.isGuarded()) {
                overriding.losers().forEach(loser -> refuseLostGuard(overriding, winner, loser));
            }
        }
    }

    /**
     * A subtype whose view stands beside a closed one, for it sends or takes something else, would show to everybody by the one
     * what the other keeps from them. What takes the place of an open view opens nothing.
     */
    static void refuseOpenBeside(Plan plan, Class<?> appType) {
        Map<ViewAction.Asked, List<SourcedAction>> closed = plan.actions(appType).stream()
                .filter(one -> one.action() instanceof ViewAction view && view.isClosed())
                .collect(Collectors.groupingBy(one -> ((ViewAction) one.action()).asked()));
        Set<SourcedAction> winners =
                plan.overrides(appType).stream().map(Overriding::winner).collect(Collectors.toSet());
        for (SourcedAction one : plan.actions(appType)) {
            if (one.action() instanceof ViewAction open && open.isOpen() && !winners.contains(one)) {
                closed.getOrDefault(open.asked(), List.of()).stream()
                        .filter(other -> other.appType() != one.appType()
                                && other.appType().isAssignableFrom(one.appType()))
                        .findFirst()
                        .ifPresent(other -> refuseBeside(one, other));
            }
        }
    }

    private static void refuseBeside(SourcedAction open, SourcedAction closed) {
        ViewAction view = (ViewAction) closed.action();
        String permission = view.permission().getSimpleName();
        String guard = view.isGuarded() ? "takes the permission " + permission : "is internal";
        String again = view.isGuarded() ? "permission = " + permission + ".class" : "internal = true";
        throw new IllegalArgumentException("The " + closed.identity() + " " + guard + ", and the " + open.identity()
                + " beside it answers everybody.\n     "
                + closed.source().place() + "\n     "
                + open.source().place() + "\n   Say " + again
                + " there too, or permission = Anybody.class if it is to be open.");
    }

    private static void refuseLostGuard(Overriding overriding, ViewAction winner, SourcedAction loser) {
        if (!(loser.action() instanceof ViewAction lost)) {
            return;
        }
        if (lost.isGuarded()) {
            String permission = lost.permission().getSimpleName();
            throw opened(
                    overriding,
                    loser,
                    "takes the permission " + permission + ", and what overrides it takes none.",
                    "Say permission = " + permission
                            + ".class again, or permission = Anybody.class if it is to be open.");
        }
        if (lost.view().isInternal() && !winner.view().isInternal()) {
            throw opened(
                    overriding,
                    loser,
                    "is internal, and what overrides it answers everybody.",
                    "Say internal = true again, or permission = Anybody.class if it is to be open.");
        }
    }

    private static IllegalArgumentException opened(
            Overriding overriding, SourcedAction loser, String problem, String fix) {
        return new IllegalArgumentException("The " + loser.identity() + " " + problem + "\n     "
                + loser.source().place() + "\n     "
                + overriding.winner().source().place() + "\n   " + fix);
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
