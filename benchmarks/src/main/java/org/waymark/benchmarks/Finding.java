package org.waymark.benchmarks;

import org.jspecify.annotations.Nullable;

/** A peer that has found the right route for every path of a table, and that finds them again in a random order. */
final class Finding {

    private final RouteFinder routes;
    private final Trace<String> trace;

    Finding(FinderPeer peer, Table table) {
        RoutingPeers.showAll();
        var content = table.routes();
        routes = peer.create(content);
        RoutingPeers.refuse(peer, new RoutingCheck(content).fault(routes));
        trace = content.trace();
    }

    @Nullable
    String next() {
        return routes.find(trace.next());
    }
}
