package org.waymark.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.dectate.Intent;
import org.waymark.dectate.Overriding;
import org.waymark.dectate.Plan;
import org.waymark.dectate.Problem;
import org.waymark.dectate.ProblemKind;
import org.waymark.dectate.Source;
import org.waymark.dectate.SourcedAction;

/** What has to hold for the apps of a site besides what is checked for each action. */
final class SiteChecks {
    private SiteChecks() {}

    /** Returns what is wrong with the apps of a site, in the order in which they are mounted. */
    static List<Problem> problems(Plan plan, List<Class<?>> site) {
        return site.stream()
                .flatMap(type -> Stream.of(
                                circle(plan, type, site),
                                lostGuards(plan, type),
                                openBeside(plan, type),
                                Tweens.silentReplacements(plan, type))
                        .flatMap(problems -> problems))
                .toList();
    }

    /** Apps that mount each other at their roots would never come to an end. A circle is told of the first that is in it. */
    private static Stream<Problem> circle(Plan plan, Class<?> appType, List<Class<?>> site) {
        Map<Class<?>, SourcedAction> way = new LinkedHashMap<>();
        Class<?> next = appType;
        while (site.contains(next) && !way.containsKey(next)) {
            Optional<SourcedAction> atRoot =
                    mounts(plan, next).filter(mount -> pathOf(mount).isRoot()).findFirst();
            if (atRoot.isEmpty()) {
                return Stream.empty();
            }
            way.put(next, atRoot.get());
            next = pathOf(atRoot.get()).model();
        }
        boolean isFirst = way.keySet().stream().allMatch(type -> site.indexOf(appType) <= site.indexOf(type));
        if (next != appType || !isFirst) {
            return Stream.empty();
        }
        String circle = Stream.concat(way.keySet().stream(), Stream.of(next))
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" → "));
        return Stream.of(problem(
                appType,
                "Apps mount each other at their roots in a circle: " + circle + ".",
                "Give one of the mounts a path of its own.",
                way.values()));
    }

    /** To forget the permission in an override, or that a view is internal, would open what was closed, unseen. */
    private static Stream<Problem> lostGuards(Plan plan, Class<?> appType) {
        return plan.overrides(appType).stream().flatMap(overriding -> overriding.losers().stream()
                .flatMap(loser -> lostGuard(appType, overriding.winner(), loser).stream()));
    }

    private static Optional<Problem> lostGuard(Class<?> appType, SourcedAction winner, SourcedAction loser) {
        boolean isRemoved = winner.source().intents().contains(Intent.REMOVAL);
        if (isRemoved
                || !(winner.action() instanceof ViewAction view)
                || view.isGuarded()
                || !(loser.action() instanceof ViewAction lost)) {
            return Optional.empty();
        }
        if (lost.isGuarded()) {
            String permission = lost.permission().getSimpleName();
            return Optional.of(problem(
                    appType,
                    "The " + loser.identity() + " takes the permission " + permission
                            + ", and what overrides it takes none.",
                    "Say permission = " + permission
                            + ".class again, or permission = Anybody.class if it is to be open.",
                    List.of(loser, winner)));
        }
        if (lost.view().isInternal() && !view.view().isInternal()) {
            return Optional.of(problem(
                    appType,
                    "The " + loser.identity() + " is internal, and what overrides it answers everybody.",
                    "Say internal = true again, or permission = Anybody.class if it is to be open.",
                    List.of(loser, winner)));
        }
        return Optional.empty();
    }

    /**
     * A subtype whose view stands beside a closed one, for it sends or takes something else, would show to everybody by the one
     * what the other keeps from them. What takes the place of an open view opens nothing.
     */
    private static Stream<Problem> openBeside(Plan plan, Class<?> appType) {
        Map<ViewAction.Asked, List<SourcedAction>> closed = plan.actions(appType).stream()
                .filter(one -> one.action() instanceof ViewAction view && view.isClosed())
                .collect(Collectors.groupingBy(one -> ((ViewAction) one.action()).asked()));
        Set<SourcedAction> winners =
                plan.overrides(appType).stream().map(Overriding::winner).collect(Collectors.toSet());
        return plan.actions(appType).stream()
                .filter(one -> one.action() instanceof ViewAction open && open.isOpen() && !winners.contains(one))
                .flatMap(one -> closed.getOrDefault(((ViewAction) one.action()).asked(), List.of()).stream()
                        .filter(other -> other.appType() != one.appType()
                                && other.appType().isAssignableFrom(one.appType()))
                        .limit(1)
                        .map(other -> beside(appType, one, other)));
    }

    private static Problem beside(Class<?> appType, SourcedAction open, SourcedAction closed) {
        ViewAction view = (ViewAction) closed.action();
        String permission = view.permission().getSimpleName();
        String guard = view.isGuarded() ? "takes the permission " + permission : "is internal";
        String again = view.isGuarded() ? "permission = " + permission + ".class" : "internal = true";
        return problem(
                appType,
                "The " + closed.identity() + " " + guard + ", and the " + open.identity()
                        + " beside it answers everybody.",
                "Say " + again + " there too, or permission = Anybody.class if it is to be open.",
                List.of(closed, open));
    }

    /** Returns what breaks a rule of the framework. */
    static Problem problem(Class<?> appType, String message, String fix, Collection<SourcedAction> actions) {
        List<Source> sources = actions.stream().map(SourcedAction::source).toList();
        return new Problem(ProblemKind.REFUSED, appType, message, sources, fix, null);
    }

    /** Returns the apps that an app type mounts. */
    static List<Class<?>> mounted(Plan plan, Class<?> appType) {
        return mounts(plan, appType)
                .<Class<?>>map(mount -> pathOf(mount).model())
                .toList();
    }

    /** Returns the apps that an app would mount if nothing overrode it. */
    static List<Class<?>> replaced(Plan plan, Class<?> appType) {
        return mounts(plan.overrides(appType).stream().flatMap(one -> one.losers().stream()))
                .<Class<?>>map(mount -> pathOf(mount).model())
                .toList();
    }

    private static Stream<SourcedAction> mounts(Plan plan, Class<?> appType) {
        return mounts(plan.actions(appType).stream());
    }

    private static Stream<SourcedAction> mounts(Stream<SourcedAction> actions) {
        return actions.filter(one -> one.action() instanceof PathAction path && path.isMount());
    }

    private static PathAction pathOf(SourcedAction mount) {
        return (PathAction) mount.action();
    }
}
