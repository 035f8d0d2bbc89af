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

/** One call by the class of one argument, in a random order, after all peers were called with 64 classes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ClassDispatchBenchmark {

    /** Who dispatches. */
    public enum Peer {
        WAYMARK,
        CHAIN,
        VISITOR,
        CLASS_VALUE,
        HASH_MAP;

        Price create(Prices prices) {
            return switch (this) {
                case WAYMARK -> WaymarkPrices.create(prices);
                case CHAIN -> prices.program().chain();
                case VISITOR -> prices.program().visitor();
                case CLASS_VALUE -> new ClassValuePrices(prices);
                case HASH_MAP -> new HashMapPrices(prices);
            };
        }
    }

    /** The calls, the same for all that takes part in a benchmark. */
    @State(Scope.Benchmark)
    public static class Calls {
        @Param({"4", "16", "64"})
        int classes;

        Prices prices;
        Trace<Prices.Call> trace;

        /** Shows all peers to the compiler. */
        @Setup
        public void prepare() {
            var all = new Prices(64);
            for (var peer : Peer.values()) {
                check(peer.name(), peer.create(all), new Trace<>(all.calls()));
            }
            prices = classes == 64 ? all : new Prices(classes);
            trace = new Trace<>(prices.calls());
        }

        /** Refuses a peer that gives a wrong answer anywhere on the trace. */
        Price checked(String name, Price price) {
            check(name, price, trace);
            return price;
        }

        private static void check(String name, Price price, Trace<Prices.Call> trace) {
            for (int i = 0; i < Trace.LENGTH; i++) {
                var call = trace.next();
                int actual = price.price(call.thing());
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

        Price price;

        /** Makes the peer. */
        @Setup
        public void create(Calls calls) {
            price = calls.checked(peer.name(), peer.create(calls.prices));
        }
    }

    /** A peer that only newer Java can compile. */
    @State(Scope.Thread)
    public static class PatternSwitch {
        Price price;

        /** Makes the peer. */
        @Setup
        public void create(Calls calls) {
            price = calls.checked("The pattern switch", calls.prices.patternSwitch());
        }
    }

    /** Measures a call of a method that the thing itself has: the limit, where classes may be changed. */
    @Benchmark
    public int ownMethod(Calls calls) {
        return calls.trace.next().thing().ownPrice();
    }

    /** Measures one call. */
    @Benchmark
    public int call(Calls calls, Dispatcher dispatcher) {
        return dispatcher.price.price(calls.trace.next().thing());
    }

    /** Measures one call through patterns in a switch. */
    @Benchmark
    public int patternSwitch(Calls calls, PatternSwitch patterns) {
        return patterns.price.price(calls.trace.next().thing());
    }
}
