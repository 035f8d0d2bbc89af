package org.waymark.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request once, however many views see it: who sends it, found out when somebody asks, and once for
 * each app that can tell; what is to be done to the response; and the places of apps that were asked for.
 */
final class Visitor {
    private final Afterwards afterwards = new Afterwards();
    private final Map<MountedApp, Optional<Principal>> known = new HashMap<>(4);

    private final IdentityHashMap<App, MountedApp> places = new IdentityHashMap<>(4);

    Afterwards afterwards() {
        return afterwards;
    }

    /** Remembers the place of an app that is not on the way. */
    MountedApp remember(MountedApp place) {
        places.put(place.app(), place);
        return place;
    }

    /** Returns the place of an app that was remembered. */
    @Nullable
    MountedApp placeOf(App app) {
        return places.get(app);
    }

    /** Returns who it is to the app that a request has come to, or to the nearest app above that can tell. */
    Optional<Principal> identity(Request request) throws Exception {
        MountedApp teller = request.place().teller();
        Optional<Principal> identity = known.get(teller);
        if (identity == null) {
            identity = Optional.ofNullable(teller.identities().identify(request.at(teller)));
            known.put(teller, identity);
        }
        return identity;
    }
}
