package org.waymark.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.PathPattern;

/**
 * What is known of a request once, however many views see it: who sends it, found out when somebody asks, and once for
 * each app that can tell; what is to be done to the response; the places of apps that were asked for; which way the request
 * took; and what failed that no app shows.
 */
final class Visitor {
    private final Afterwards afterwards = new Afterwards();
    private final Map<MountedApp, Optional<Principal>> known = new HashMap<>(4);

    private final IdentityHashMap<App, MountedApp> places = new IdentityHashMap<>(4);
    private String route = "";
    private @Nullable Exception failure;

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

    /** Takes note of a path that led on, below those before it. */
    void took(PathPattern pattern) {
        String next = pattern.toString();
        route = next.equals("/") && !route.isEmpty() ? route : route + next;
    }

    /** Returns the patterns of the paths that the request took, one after the other; empty if there was none. */
    String route() {
        return route;
    }

    /** Takes note of what failed, and is shown by no app. */
    void failed(Exception error) {
        failure = error;
    }

    @Nullable
    Exception failure() {
        return failure;
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
