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

/** Finding and loading the classes that configure a program, which are one in five of those in its jar. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class ScanBenchmark {

    /** Who looks for them. */
    public enum Peer {
        WAYMARK(Finders.Waymark.class, false),
        WAYMARK_INDEX(Finders.Waymark.class, true),
        CLASS_GRAPH(Finders.BareClassGraph.class, false),
        SPRING(Finders.Spring.class, false);

        private final Class<? extends IntSupplier> finder;
        private final boolean indexed;

        Peer(Class<? extends IntSupplier> finder, boolean indexed) {
            this.finder = finder;
            this.indexed = indexed;
        }
    }

    @Param
    private Peer peer;

    @Param({"50", "500", "5000"})
    private int classes;

    private Shop shop;
    private IntSupplier finder;

    /** Makes the program. */
    @Setup
    public void program() {
        shop = new Shop(classes);
        finder = shop.supplier(peer.finder, peer.indexed, peer == Peer.SPRING);
    }

    /** Deletes the program. */
    @TearDown
    public void delete() throws IOException {
        shop.close();
    }

    /** Measures a scan that is one of many. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 5, time = 1)
    @Measurement(iterations = 5, time = 1)
    public int warm() {
        return find();
    }

    /** Measures the first scan, in a new virtual machine. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public int cold() {
        return find();
    }

    private int find() {
        int found = finder.getAsInt();
        if (found != new ShopSource(classes).configuring()) {
            throw new IllegalStateException(peer + " finds " + found + " classes");
        }
        return found;
    }
}
