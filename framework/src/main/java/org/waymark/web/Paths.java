package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.RegistryKey;

/** The paths of an app while they are being collected. */
final class Paths {
    static final RegistryKey<Paths> KEY = RegistryKey.of("paths", Paths::new);

    private final List<PathAction> actions = new ArrayList<>();
    private @Nullable Routes routes;

    void add(PathAction action) {
        actions.add(action);
    }

    /** Returns the routes of all paths that were added; made once, at the end of the collecting. */
    Routes routes() {
        Routes made = routes == null ? Routes.of(actions) : routes;
        routes = made;
        return made;
    }
}
