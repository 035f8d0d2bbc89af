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
 * <p>The calls come in a random order, long enough that a processor cannot learn it. All peers were called with 32
 * implementations before one is measured, so that the just-in-time compiler has seen what a program would show it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DispatchBenchmark {

    /** Who dispatches. */
    public enum Peer {
        WAYMARK,
        NESTED_CHAIN,
        FLAT_CHAIN,
        VISITOR,
        HASH_MAP,
        METHOD_INVOKE,
        CLOJURE,
        GROOVY;

        View create(Views views) {
            return switch (this) {
                case WAYMARK -> WaymarkViews.create(views::registerAll);
                case NESTED_CHAIN -> views.program().nestedChain();
                case FLAT_CHAIN -> views.program().flatChain();
                case VISITOR -> views.program().visitor();
                case HASH_MAP -> new HashMapViews(views);
                case METHOD_INVOKE -> new ReflectiveViews(views);
                case CLOJURE -> new ClojureViews(views::registerAll);
                case GROOVY -> GroovyViews.create(views);
            };
        }
    }

    /** The calls, the same for all that takes part in a benchmark. */
    @State(Scope.Benchmark)
    public static class Calls {
        @Param({"1", "4", "32", "256"})
        int implementations;

        Views views;
        Trace<Views.Call> trace;

        /** Shows all peers to the compiler. */
        @Setup
        public void prepare() {
            var many = new Views(Size.of(32));
            for (var peer : Peer.values()) {
                check(peer.name(), peer.create(many), new Trace<>(many.calls()), Trace.LENGTH / 16);
            }
            views = implementations == 32 ? many : new Views(Size.of(implementations));
            trace = new Trace<>(views.calls());
        }

        /** Refuses a peer that gives a wrong answer anywhere on the trace. */
        View checked(String name, View view) {
            check(name, view, trace, Trace.LENGTH);
            return view;
        }

        private static void check(String name, View view, Trace<Views.Call> trace, int length) {
            for (int i = 0; i < length; i++) {
                var call = trace.next();
                int actual = view.render(call.model(), call.request(), call.method());
                if (actual != call.number()) {
                    throw new IllegalStateException(name + " answers " + actual + " to " + call);
                }
            }
        }
    }

    /** A peer. */
    @State(Scope.Thread)
    public static class Dispatcher {
        @Param
        Peer peer;

        View view;

        /** Makes the peer. */
        @Setup
        public void create(Calls calls) {
            view = calls.checked(peer.name(), peer.create(calls.views));
        }
    }

    /** A peer that only newer Java can compile. */
    @State(Scope.Thread)
    public static class PatternSwitch {
        View view;

        /** Makes the peer. */
        @Setup
        public void create(Calls calls) {
            view = calls.checked("The pattern switch", calls.views.patternSwitch());
        }
    }

    /** Measures an interface call of the right implementation: the limit, where nothing has to be found out. */
    @Benchmark
    public int interfaceCall(Calls calls) {
        var call = calls.trace.next();
        return call.right().render(call.model(), call.request(), call.method());
    }

    /** Measures one call. */
    @Benchmark
    public int call(Calls calls, Dispatcher dispatcher) {
        var call = calls.trace.next();
        return dispatcher.view.render(call.model(), call.request(), call.method());
    }

    /** Measures one call through patterns in switches. */
    @Benchmark
    public int patternSwitch(Calls calls, PatternSwitch patterns) {
        var call = calls.trace.next();
        return patterns.view.render(call.model(), call.request(), call.method());
    }
}
