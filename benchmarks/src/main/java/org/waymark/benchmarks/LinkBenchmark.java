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

/** One path made of a pattern and the values of its variables, as text. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Dslf4j.internal.verbosity=ERROR")
public class LinkBenchmark {

    /** A peer that escapes what has to be escaped. */
    @State(Scope.Thread)
    public static class Escaping {
        @Param({"WAYMARK", "SPRING", "JERSEY", "MICRONAUT"})
        LinkPeer peer;

        @Param
        LinkValues values;

        private Trace<Link> links;

        /** Makes the peer. */
        @Setup
        public void create() {
            links = checked(peer, values);
        }
    }

    /** A peer that puts values into paths as they are. */
    @State(Scope.Thread)
    public static class Copying {
        @Param({"JOOBY", "NETTY_ROUTER", "BY_HAND"})
        LinkPeer peer;

        @Param("PLAIN")
        LinkValues values;

        private Trace<Link> links;

        /** Makes the peer. */
        @Setup
        public void create() {
            links = checked(peer, values);
        }
    }

    /** Refuses a peer that makes a wrong link. Links of all peers were made before, for the just-in-time compiler. */
    private static Trace<Link> checked(LinkPeer measured, LinkValues values) {
        for (var peer : LinkPeer.values()) {
            check(peer, Link.all(peer, LinkValues.PLAIN));
        }
        var links = Link.all(measured, values);
        check(measured, links);
        return new Trace<>(links);
    }

    private static void check(LinkPeer peer, Iterable<Link> links) {
        for (var link : links) {
            var path = link.make();
            if (!path.equals(link.path())) {
                throw new IllegalStateException(peer + " makes " + path + ", and not " + link.path());
            }
        }
    }

    /** Measures a link whose values are escaped. */
    @Benchmark
    public String escaping(Escaping peer) {
        return peer.links.next().make();
    }

    /** Measures a link whose values are copied. */
    @Benchmark
    public String copying(Copying peer) {
        return peer.links.next().make();
    }
}
