package org.waymark.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 10,000 registrations, and then the first calls of combinations of which only superclasses are registered. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 40)
@Measurement(iterations = 20)
@Fork(2)
public class RegistrationBenchmark {

    /** Who dispatches. */
    public enum Peer {
        WAYMARK,
        CLOJURE;

        View register(Inheritance work) {
            return switch (this) {
                case WAYMARK -> WaymarkViews.create(work::registerAll);
                case CLOJURE -> new ClojureViews(work::registerAll);
            };
        }
    }

    private static final int CALLS = 16;

    @Param
    private Peer peer;

    private Inheritance work;
    private List<Views.Call> calls;
    private View fresh;

    /** Makes the classes. */
    @Setup
    public void classes() {
        work = new Inheritance();
        calls = work.calls(CALLS);
    }

    /** Makes a function that was never called. */
    @Setup(Level.Invocation)
    public void register() {
        fresh = peer.register(work);
    }

    /** Measures all registrations together. */
    @Benchmark
    public View registerAll() {
        return peer.register(work);
    }

    /** Measures a first call. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public int firstInheritedCall() {
        int sum = 0;
        for (var call : calls) {
            int actual = fresh.render(call.model(), call.request(), call.method());
            if (actual != call.number()) {
                throw new IllegalStateException(peer + " answers " + actual + " to " + call);
            }
            sum += actual;
        }
        return sum;
    }
}
