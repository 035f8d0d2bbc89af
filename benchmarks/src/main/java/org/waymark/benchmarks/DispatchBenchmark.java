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
 * One call by the classes of two arguments and a key.
 *
 * <p>The calls come in a random order, long enough that a processor cannot learn it. All peers were called before one of
 * them is measured, so that the just-in-time compiler has seen what a program would show it.
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

        Views.View views(Views.Size size) {
            return switch (this) {
                case WAYMARK -> WaymarkViews.create(size);
                case HAND_WRITTEN -> Views::handWritten;
                case HASH_MAP -> new HashMapViews(size);
                case CLOJURE -> new ClojureViews(size);
            };
        }
    }

    private static final int LENGTH = 1 << 18;

    @Param
    private Peer peer;

    @Param({"1", "4", "32", "256"})
    private int implementations;

    private Views.View views;
    private Views.Call[] trace;
    private int next;

    /** Refuses a peer that gives a wrong answer anywhere on the trace. */
    @Setup
    public void check() {
        var size = Views.Size.of(implementations);
        trace = Views.trace(size, LENGTH);
        for (var other : Peer.values()) {
            check(other, other.views(Views.Size.of(256)), Views.trace(Views.Size.of(256), LENGTH));
        }
        views = peer.views(size);
        check(peer, views, trace);
    }

    private static void check(Peer peer, Views.View views, Views.Call[] trace) {
        for (var call : trace) {
            int actual = views.render(call.model(), call.request(), call.method());
            if (actual != call.number()) {
                throw new IllegalStateException(peer + " answers " + actual + " to " + call);
            }
        }
    }

    /** Measures an interface call of the right implementation: the limit, where nothing has to be found out. */
    @Benchmark
    public int interfaceCall() {
        var call = trace[next++ & (LENGTH - 1)];
        return call.right().render(call.model(), call.request(), call.method());
    }

    /** Measures one call. */
    @Benchmark
    public int call() {
        var call = trace[next++ & (LENGTH - 1)];
        return views.render(call.model(), call.request(), call.method());
    }
}
