package org.waymark.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with all peers before one is measured. */
final class RoutingPeers {

    private static final int ROUNDS = 8;

    private RoutingPeers() {}

    /**
     * Lets all peers find many routes of a table that is not measured, so that the just-in-time compiler has seen what a
     * program would show it.
     */
    static void showAll() {
        var hits = RouteTables.small();
        for (var table : List.of(hits, hits.misses())) {
            var check = new RoutingCheck(table);
            for (var peer : FinderPeer.values()) {
                var routes = peer.create(table);
                for (int i = 0; i < ROUNDS; i++) {
                    refuse(peer, check.fault(routes));
                }
            }
            for (var peer : RoutesPeer.values()) {
                var routes = peer.create(table);
                for (int i = 0; i < ROUNDS; i++) {
                    refuse(peer, check.fault(routes));
                }
            }
        }
    }

    /** Refuses a peer that gives a wrong answer. */
    static void refuse(Enum<?> peer, @Nullable String fault) {
        if (fault != null) {
            throw new IllegalStateException(peer + " " + fault);
        }
    }
}
