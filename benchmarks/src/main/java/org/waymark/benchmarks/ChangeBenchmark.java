package org.waymark.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A loop of calls, undisturbed, and with a registration and its removal once in a thousand calls. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ChangeBenchmark {

    /** Who dispatches. */
    public enum Peer {
        WAYMARK,
        CLOJURE;

        ChangingFunction create() {
            return switch (this) {
                case WAYMARK -> ChangingFunction.waymark();
                case CLOJURE -> ChangingFunction.clojure();
            };
        }
    }

    private static final int CALLS = 1000;

    @Param
    private Peer peer;

    private ChangingFunction function;
    private Trace<Object> trace;

    /** Refuses a peer that gives a wrong answer. */
    @Setup
    public void check() {
        function = peer.create();
        Object[] arguments = {"text", 1, 2L, 3.0};
        for (int i = 0; i < arguments.length; i++) {
            function.change();
            if (function.call(arguments[i]) != i) {
                throw new IllegalStateException(peer + " gives a wrong answer to " + arguments[i]);
            }
        }
        trace = new Trace<>(List.of(arguments));
    }

    /** Measures a call of a function that stays as it is. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public int undisturbed() {
        return thousandCalls();
    }

    /** Measures a call, with its share of a registration and a removal. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public int changing() {
        function.change();
        return thousandCalls();
    }

    private int thousandCalls() {
        int sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += function.call(trace.next());
        }
        return sum;
    }
}
