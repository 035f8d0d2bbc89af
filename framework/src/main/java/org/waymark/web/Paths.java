package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Registries;
import org.waymark.dectate.RegistryKey;

/** The paths of an app while they are being collected, and the routes that they become. */
final class Paths {
    static final RegistryKey<Paths> KEY = RegistryKey.of("paths", Paths::new);

    private final List<PathAction> actions = new ArrayList<>();
    private final List<DeferAction> deferrals = new ArrayList<>();
    private final List<DeferClassAction> classDeferrals = new ArrayList<>();
    private @Nullable LinkPrefixAction prefix;
    private @Nullable Routes routes;

    void add(PathAction action) {
        actions.add(action);
    }

    void add(DeferAction action) {
        deferrals.add(action);
    }

    void add(DeferClassAction action) {
        classDeferrals.add(action);
    }

    void add(LinkPrefixAction action) {
        prefix = action;
    }

    /** Makes routes of all paths. An app that has views is the model of its root, unless something else is. */
    void close(Registries registries) {
        boolean rootIsFree = actions.stream().noneMatch(PathAction::isRoot);
        if (rootIsFree && registries.get(Views.KEY).show(registries.appType())) {
            actions.add(PathAction.ofApp(registries.appType()));
        }
        routes = Routes.of(actions, deferrals, classDeferrals);
    }

    Routes routes() {
        return Objects.requireNonNull(routes);
    }

    /** Returns what says how links to the app begin, or null if nothing does. */
    @Nullable
    LinkPrefixAction linkPrefix() {
        return prefix;
    }
}
