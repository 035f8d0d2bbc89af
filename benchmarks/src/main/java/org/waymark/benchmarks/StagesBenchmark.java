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
import org.waymark.dectate.Configuration;

/** What the steps of {@link CommitBenchmark} take in Waymark, each by itself. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class StagesBenchmark {

    @Param({"1000", "10000", "100000"})
    private int actions;

    private WaymarkBindings bindings;
    private Configuration planned;

    /** Declares and commits once. */
    @Setup
    public void commitOnce() {
        bindings = new WaymarkBindings(actions);
        planned = bindings.declared();
        planned.commit();
    }

    /** Measures the declarations, without anything that is made of them. */
    @Benchmark
    public Object declare() {
        return bindings.declared();
    }

    /** Measures a further commit of what was declared and planned. */
    @Benchmark
    public Object commitAgain() {
        return planned.commit();
    }
}
