package org.waymark.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.dectate.Committed;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Overriding;
import org.waymark.dectate.Plan;
import org.waymark.dectate.SourcedAction;

/** An app type and all that it mounts, directly or by others, committed together. */
final class Site {
    private final Map<Class<?>, Parts> parts = new HashMap<>();

    private Site(Committed committed, Set<Class<?>> appTypes) {
        appTypes.forEach(type -> parts.put(type, Parts.of(committed.registries(type))));
    }

    static Site of(Class<? extends App> root) {
        Set<Class<?>> appTypes = new LinkedHashSet<>(List.of(root));
        Configuration configuration;
        // What an app mounts is known when its directives are, which may bring in further apps.
        do {
            configuration = configuration(appTypes);
        } while (appTypes.addAll(mounted(configuration.plan(), appTypes)));
        Plan plan = configuration.plan();
        appTypes.forEach(type -> refuseCircle(plan, type));
        appTypes.forEach(type -> refuseLostPermission(plan, type));
        return new Site(configuration.commit(), appTypes);
    }

    /** Apps that mount each other at their roots would never come to an end. */
    private static void refuseCircle(Plan plan, Class<?> appType) {
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
    private static void refuseLostPermission(Plan plan, Class<?> appType) {
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

    private static Configuration configuration(Set<Class<?>> appTypes) {
        Configuration.Builder builder = Configuration.builder().app(appTypes.toArray(Class<?>[]::new));
        for (Class<?> type : appTypes) {
            for (Class<?> base = type; base != App.class; base = base.getSuperclass()) {
                Scan scan = base.getDeclaredAnnotation(Scan.class);
                if (scan != null) {
                    builder.scan(scan.value().length == 0 ? new String[] {base.getPackageName()} : scan.value());
                }
            }
        }
        return builder.build();
    }

    private static List<Class<?>> mounted(Plan plan, Set<Class<?>> appTypes) {
        return appTypes.stream()
                .flatMap(type -> mounts(plan, type))
                .<Class<?>>map(PathAction::model)
                .toList();
    }

    private static Stream<PathAction> mounts(Plan plan, Class<?> appType) {
        return plan.actions(appType).stream()
                .map(SourcedAction::action)
                .filter(PathAction.class::isInstance)
                .map(PathAction.class::cast)
                .filter(PathAction::isMount);
    }

    /** Returns the parts of an app, which has to be of a class that is mounted, not of a subclass that nobody knows of. */
    Parts partsOf(App app) {
        Parts found = parts.get(app.getClass());
        if (found == null) {
            throw new IllegalStateException(
                    "The mounted app is a " + app.getClass().getName()
                            + ", but no mount says that it returns one, so its configuration was not read."
                            + " Let the method with @Mount return that class, or override it with one that does.");
        }
        return found;
    }
}
