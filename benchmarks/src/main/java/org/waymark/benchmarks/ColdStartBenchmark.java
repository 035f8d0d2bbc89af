package org.waymark.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Making a function and calling it once, in a new virtual machine each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class ColdStartBenchmark {

    /** Who dispatches. */
    public enum Peer {
        WAYMARK,
        WAYMARK_WITHOUT_GENERATION,
        BY_HAND,
        CLOJURE;

        int start() {
            return switch (this) {
                case WAYMARK -> ColdStart.waymark();
                case WAYMARK_WITHOUT_GENERATION -> ColdStart.waymarkWithoutGeneration();
                case BY_HAND -> ColdStart.byHand();
                case CLOJURE -> ColdStart.clojure();
            };
        }
    }

    @Param
    private Peer peer;

    /** Measures a start; refuses a wrong answer. */
    @Benchmark
    public int firstCall() {
        int answer = peer.start();
        if (answer != 2) {
            throw new IllegalStateException(peer + " answers " + answer);
        }
        return answer;
    }
}
