package org.waymark.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a request once, however many views see it: who sends it, found out when somebody asks, and once for
 * each app that can tell; and what is to be done to the response.
 */
final class Visitor {
    private final Afterwards afterwards = new Afterwards();
    private final Map<MountedApp, Optional<Principal>> known = new HashMap<>(4);

    Afterwards afterwards() {
        return afterwards;
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
