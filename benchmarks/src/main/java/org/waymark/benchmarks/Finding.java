package org.waymark.benchmarks;

import org.jspecify.annotations.Nullable;

/** A peer that has found the right route for every path of a table, and that finds them again in a random order. */
final class Finding {

    private final RouteFinder routes;
    private final Trace<String> trace;

    Finding(FinderPeer peer, RouteTable table) {
        RoutingPeers.showAll();
        routes = peer.create(table);
        RoutingPeers.refuse(peer, new RoutingCheck(table).fault(routes));
        trace = table.trace();
    }

    @Nullable
    String next() {
        return routes.find(trace.next());
    }
}
