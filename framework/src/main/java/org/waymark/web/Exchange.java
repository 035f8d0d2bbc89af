package org.waymark.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.PathPattern;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;

/**
 * What there is once for a request and its response, however many views and apps see them: who sends it, found out when
 * somebody asks, and once for each app that can tell; what is to be done to the response; the places of apps that were
 * asked for; which way the request took; and what failed that no app shows.
 */
final class Exchange {
    private final HttpRequest http;
    private final Afterwards afterwards = new Afterwards();
    private Map<MountedApp, Known> known = Map.of();
    private @Nullable IdentityHashMap<App, MountedApp> places;
    private final List<PathPattern> way = new ArrayList<>(2);
    private @Nullable HttpRequest queried;
    private @Nullable QueryParameters query;
    private @Nullable BodyReader body;
    private boolean personal;
    private @Nullable Throwable failure;

    Exchange(HttpRequest http) {
        this.http = http;
    }

    /**
     * Goes on with a request, and does what is to be done to the response. What this attempt asks for is of no concern to those
     * who go on once more.
     */
    Response attempt(Request request, Next next) throws Exception {
        List<Afterwards.Change> before = afterwards.begin();
        failure = null;
        try {
            Response response = next.handle(request);
            return response.status() < 400 ? afterwards.applyTo(response) : response;
        } finally {
            afterwards.reset(before);
        }
    }

    /** Returns the body of a request, kept for all who read it. A path that is resolved has none. */
    BodyReader body(HttpRequest asking) {
        if (asking != http) {
            return new BodyReader(asking);
        }
        BodyReader known = body;
        if (known == null) {
            known = new BodyReader(http);
            body = known;
        }
        return known;
    }

    /** Returns the parameters of the query of a request, which is read when somebody asks, and once. */
    QueryParameters query(HttpRequest http) {
        QueryParameters known = query;
        if (known == null || queried != http) {
            String sent = http.query();
            known = QueryParameters.parse(sent == null ? "" : sent);
            query = known;
            queried = http;
        }
        return known;
    }

    Afterwards afterwards() {
        return afterwards;
    }

    /** What is known of one of the apps. */
    private static final class Known {
        private @Nullable IdentityPolicy policy;
        private boolean isIdentified;
        private @Nullable Principal identity;
        private @Nullable String linkPrefix;
    }

    /** Most requests ask for nothing of the kind. */
    private Known known(MountedApp place) {
        if (known.isEmpty()) {
            known = new HashMap<>(4);
        }
        return known.computeIfAbsent(place, key -> new Known());
    }

    /** Remembers the place of an app that is not on the way. */
    MountedApp remember(MountedApp place) {
        IdentityHashMap<App, MountedApp> remembered = places == null ? new IdentityHashMap<>(4) : places;
        remembered.put(place.app(), place);
        places = remembered;
        return place;
    }

    /** Returns the place of an app that was remembered. */
    @Nullable
    MountedApp placeOf(App app) {
        return places == null ? null : places.get(app);
    }

    /** Takes note of a path that led on in an app, below those that led to the app. */
    void took(PathPattern pattern, MountedApp place) {
        int depth = place.depth();
        while (way.size() > depth) {
            way.remove(way.size() - 1);
        }
        way.add(pattern);
    }

    /** Returns the patterns of the paths that the request took, one after the other; empty if there was none. */
    String route() {
        StringBuilder route = new StringBuilder();
        for (PathPattern pattern : way) {
            String next = pattern.toString();
            route.append(next.equals("/") && !route.isEmpty() ? "" : next);
        }
        return route.toString();
    }

    /** Takes note of what failed, and is shown by no app. */
    void failed(Throwable error) {
        failure = error;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Returns who it is to the app that a request has come to, or to the nearest app above that can tell. */
    Optional<Principal> identity(Request request) throws Exception {
        personal = true;
        MountedApp teller = request.place().teller();
        Known ofTeller = known(teller);
        if (!ofTeller.isIdentified) {
            ofTeller.identity = teller.identities().identify(policy(request), request.at(teller));
            ofTeller.isIdentified = true;
        }
        return Optional.ofNullable(ofTeller.identity);
    }

    /** Returns whether somebody asked who it is, so that others may be answered otherwise. */
    boolean isPersonal() {
        return personal;
    }

    /** Returns how the app tells that a request has come to, or the nearest app above that can tell. */
    IdentityPolicy policy(Request request) throws Exception {
        MountedApp teller = request.place().teller();
        Known ofTeller = known(teller);
        IdentityPolicy policy = ofTeller.policy;
        if (policy == null) {
            policy = teller.identities().policy(request.at(teller));
            ofTeller.policy = policy;
        }
        return policy;
    }

    /** Returns what links to an app begin with. */
    String linkPrefix(MountedApp place, Request request) {
        LinkPrefixAction action = place.linkPrefix();
        if (action == null) {
            return "";
        }
        Known ofPlace = known(place);
        String prefix = ofPlace.linkPrefix;
        if (prefix == null) {
            prefix = action.prefix(request.at(place));
            ofPlace.linkPrefix = prefix;
        }
        return prefix;
    }
}
