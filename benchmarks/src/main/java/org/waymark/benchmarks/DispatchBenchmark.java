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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call by the classes of two arguments and a key, among 32 implementations.
 *
 * <p>The calls come in a random order, long enough that a processor cannot learn it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DispatchBenchmark {

    /** Who dispatches. */
    public enum Peer {
        WAYMARK,
        HAND_WRITTEN,
        HASH_MAP,
        CLOJURE;

        Views.View views() {
            return switch (this) {
                case WAYMARK -> WaymarkViews.create();
                case HAND_WRITTEN -> Views::handWritten;
                case HASH_MAP -> new HashMapViews();
                case CLOJURE -> new ClojureViews();
            };
        }
    }

    private static final int LENGTH = 1 << 18;

    @Param
    private Peer peer;

    private Views.View views;
    private Views.Call[] trace;
    private int next;

    /** Refuses a peer that gives a wrong answer anywhere on the trace. */
    @Setup
    public void check() {
        views = peer.views();
        trace = Views.trace(LENGTH);
        for (var call : trace) {
            int actual = views.render(call.model(), call.request(), call.method());
            if (actual != Views.expected(call)) {
                throw new IllegalStateException(peer + " answers " + actual + " to " + call);
            }
        }
    }

    /** Measures one call. */
    @Benchmark
    public int call() {
        var call = trace[next++ & (LENGTH - 1)];
        return views.render(call.model(), call.request(), call.method());
    }
}
