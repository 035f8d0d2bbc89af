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

/** A configuration of named settings that are declared in code: registered, checked and built. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class CommitBenchmark {

    /** Who is configured. */
    public enum Peer {
        WAYMARK,
        GUICE,
        SPRING;

        Bindings bindings(int count) {
            return switch (this) {
                case WAYMARK -> new WaymarkBindings(count);
                case GUICE -> new GuiceBindings(count);
                case SPRING -> new SpringBindings(count);
            };
        }
    }

    @Param
    private Peer peer;

    @Param({"1000", "10000", "100000"})
    private int actions;

    private Bindings bindings;

    /** Refuses a peer that gives a wrong value. */
    @Setup
    public void check() {
        bindings = peer.bindings(actions);
        var committed = bindings.commit();
        for (int i = 0; i < actions; i++) {
            if (!("value" + i).equals(committed.apply("name" + i))) {
                throw new IllegalStateException(peer + " gives " + committed.apply("name" + i) + " for name" + i);
            }
        }
    }

    /** Measures one configuration. */
    @Benchmark
    public Object commit() {
        return bindings.commit();
    }
}
