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
import org.openjdk.jmh.infra.Blackhole;

/**
 * One path taken to its route: paths of an API, files of a web site, and paths that the API does not have.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class RoutingBenchmark {

    /** A peer that finds routes. */
    @State(Scope.Thread)
    public static class Finder {
        @Param
        FinderPeer peer;

        @Param({"GITHUB", "FILES", "MISSES"})
        Table table;

        private Finding finding;

        /** Makes the peer. */
        @Setup
        public void create() {
            finding = new Finding(peer, table.routes());
        }
    }

    /** A peer that gives the values of variables. */
    @State(Scope.Thread)
    public static class Matcher {
        @Param
        RoutesPeer peer;

        @Param({"GITHUB", "FILES", "MISSES"})
        Table table;

        private Matching matching;

        /** Makes the peer. */
        @Setup
        public void create(Blackhole blackhole) {
            matching = new Matching(peer, table.routes(), blackhole);
        }
    }

    /** Measures finding the route. */
    @Benchmark
    public @Nullable String find(Finder finder) {
        return finder.finding.next();
    }

    /** Measures finding the route and cutting the values of all its variables. */
    @Benchmark
    public @Nullable String match(Matcher matcher) {
        return matcher.matching.next();
    }
}
