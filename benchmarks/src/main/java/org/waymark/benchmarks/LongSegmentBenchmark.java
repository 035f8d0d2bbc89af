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
 * One path taken to its route that has a segment of 10, 100 or 1,000 characters.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class LongSegmentBenchmark {

    /** A peer that gives the value of one variable. */
    @State(Scope.Thread)
    public static class One {
        @Param
        RoutesPeer peer;

        @Param({"10", "100", "1000"})
        int length;

        private Matching matching;

        /** Makes the peer. */
        @Setup
        public void create(Blackhole blackhole) {
            matching = new Matching(peer, RouteTables.oneVariable(length), blackhole);
        }
    }

    /** A peer that gives the values of several variables in one segment. */
    @State(Scope.Thread)
    public static class Several {
        @Param({"WAYMARK", "JOOBY", "RESTEASY", "SPRING", "MICRONAUT", "JERSEY"})
        RoutesPeer peer;

        @Param({"10", "100", "1000"})
        int length;

        private Matching matching;

        /** Makes the peer. */
        @Setup
        public void create(Blackhole blackhole) {
            matching = new Matching(peer, RouteTables.severalVariables(length), blackhole);
        }
    }

    /** Measures a segment that is one variable. */
    @Benchmark
    public @Nullable String one(One matcher) {
        return matcher.matching.next();
    }

    /** Measures a segment that has two variables. */
    @Benchmark
    public @Nullable String several(Several matcher) {
        return matcher.matching.next();
    }
}
