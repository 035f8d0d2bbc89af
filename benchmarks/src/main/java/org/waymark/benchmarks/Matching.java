package org.waymark.benchmarks;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.Blackhole;

/** A peer that has given the right values for every path of a table, and that gives them again in a random order. */
final class Matching {

    private final Routes routes;
    private final Trace<String> trace;
    private final VariableSink sink;

    Matching(RoutesPeer peer, RouteTable table, Blackhole blackhole) {
        RoutingPeers.showAll();
        routes = peer.create(table);
        RoutingPeers.refuse(peer, new RoutingCheck(table).fault(routes));
        trace = table.trace();
        sink = (name, value) -> blackhole.consume(value);
    }

    @Nullable
    String next() {
        return routes.match(trace.next(), sink);
    }
}
