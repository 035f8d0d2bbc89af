package org.waymark.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The start of a program, in a new virtual machine: finding what configures it, and putting that into force. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 10, jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class StartBenchmark {

    /** Who starts it. */
    public enum Peer {
        WAYMARK(Starts.Waymark.class, false),
        WAYMARK_INDEX(Starts.Waymark.class, true),
        WAYMARK_NAMED(Starts.WaymarkNamed.class, false),
        SPRING(Starts.Spring.class, false);

        private final Class<? extends IntSupplier> start;
        private final boolean indexed;

        Peer(Class<? extends IntSupplier> start, boolean indexed) {
            this.start = start;
            this.indexed = indexed;
        }
    }

    @Param
    private Peer peer;

    @Param({"50", "500"})
    private int classes;

    private Shop shop;
    private IntSupplier start;

    /** Makes the program. */
    @Setup
    public void program() {
        shop = new Shop(classes);
        start = shop.supplier(peer.start, peer.indexed, peer == Peer.SPRING);
    }

    /** Deletes the program. */
    @TearDown
    public void delete() throws IOException {
        shop.close();
    }

    /** Measures a start; refuses one that leaves something out. */
    @Benchmark
    public int start() {
        int started = start.getAsInt();
        var source = new ShopSource(classes);
        if (started != (peer == Peer.SPRING ? source.configuring() : source.settings())) {
            throw new IllegalStateException(peer + " starts with " + started);
        }
        return started;
    }
}
