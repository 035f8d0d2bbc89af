package org.waymark.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One path matched against the table of an API; see {@link RouteTable} for which. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RoutingBenchmark {

    /** Who matches. */
    public enum Peer {
        WAYMARK,
        SPRING;

        Routes routes(RouteTable table) {
            return switch (this) {
                case WAYMARK -> new WaymarkRoutes(table);
                case SPRING -> new SpringRoutes(table);
            };
        }
    }

    private static final int LENGTH = 1 << 18;

    @Param
    private Peer peer;

    private Routes routes;
    private String[] trace;
    private int next;

    /** Refuses a peer that takes any path of the table to another pattern. */
    @Setup
    public void check() {
        var table = RouteTable.read();
        routes = peer.routes(table);
        for (int i = 0; i < table.paths().size(); i++) {
            var path = table.paths().get(i);
            var expected = table.patterns().get(i);
            if (!routes.pattern(path).equals(expected) || routes.match(path) == null) {
                throw new IllegalStateException(peer + " takes " + path + " to " + routes.pattern(path));
            }
        }
        trace = table.trace(LENGTH);
    }

    /** Measures one match. */
    @Benchmark
    public @Nullable Object match() {
        return routes.match(trace[next++ & (LENGTH - 1)]);
    }
}
