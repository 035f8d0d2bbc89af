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

/** One call by the class of an argument, and for one class of four by a header that is looked up in a map. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LazyKeyBenchmark {

    /** Who dispatches. */
    public enum Peer {
        WAYMARK,
        LAZY_CHAIN,
        EAGER_CHAIN;

        Answers.Answer create() {
            return switch (this) {
                case WAYMARK -> Answers.waymark();
                case LAZY_CHAIN -> Answers::byHandLazily;
                case EAGER_CHAIN -> Answers::byHandEagerly;
            };
        }
    }

    @Param
    private Peer peer;

    private Answers.Answer answer;
    private Trace<Answers.Call> trace;

    /** Refuses a peer that gives a wrong answer anywhere on the trace. */
    @Setup
    public void check() {
        trace = new Trace<>(Answers.calls());
        for (var other : Peer.values()) {
            check(other, other.create());
        }
        answer = peer.create();
        check(peer, answer);
    }

    private void check(Peer each, Answers.Answer answer) {
        for (int i = 0; i < Trace.LENGTH; i++) {
            var call = trace.next();
            int actual = answer.answer(call.model(), call.request());
            if (actual != call.number()) {
                throw new IllegalStateException(each + " answers " + actual + " to " + call);
            }
        }
    }

    /** Measures one call. */
    @Benchmark
    public int call() {
        var call = trace.next();
        return answer.answer(call.model(), call.request());
    }
}
