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
    private View registered;
    private View called;

    /** Makes the classes. */
    @Setup
    public void classes() {
        work = new Inheritance();
        calls = work.calls(CALLS + 1);
    }

    /** Makes a function that was never called, and one that was called once. */
    @Setup(Level.Invocation)
    public void register() {
        registered = peer.register(work);
        called = peer.register(work);
        answer(called, calls.get(CALLS));
    }

    /** Measures all registrations together. */
    @Benchmark
    public View registerAll() {
        return peer.register(work);
    }

    /** Measures the first call of all, which makes ready what was registered. */
    @Benchmark
    public int firstCall() {
        return answer(registered, calls.get(0));
    }

    /** Measures calls of combinations that were not called before. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public int firstInheritedCall() {
        int sum = 0;
        for (var call : calls.subList(0, CALLS)) {
            sum += answer(called, call);
        }
        return sum;
    }

    private int answer(View view, Views.Call call) {
        int actual = view.render(call.model(), call.request(), call.method());
        if (actual != call.number()) {
            throw new IllegalStateException(peer + " answers " + actual + " to " + call);
        }
        return actual;
    }
}
