package org.waymark.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.waymark.traject.PathPattern;
import org.waymark.traject.Route;
import org.waymark.traject.RouteMatcher;
import org.waymark.traject.Router;

/** What a router of very many routes costs: to build, to ask, to copy with one route more, and to keep. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
public class RouterSizeBenchmark {

    /** The patterns, read. */
    @State(Scope.Benchmark)
    public static class Patterns {
        @Param({"1000", "100000", "1000000"})
        int routes;

        private List<PathPattern> patterns;

        /** Reads the patterns. */
        @Setup
        public void read() {
            patterns = RouteTables.manyPatterns(routes).stream()
                    .map(PathPattern::parse)
                    .toList();
        }

        private Router<PathPattern> router() {
            var builder = Router.<PathPattern>builder();
            for (var pattern : patterns) {
                builder.route(pattern, pattern, Map.of(), "the benchmark");
            }
            return builder.build();
        }
    }

    /** A router, and paths to ask it for: of all its routes, or of every so many. */
    @State(Scope.Thread)
    public static class Built {
        private Router<PathPattern> router;
        private RouteMatcher<PathPattern> matcher;
        private Trace<String> trace;

        /** Builds the router, and refuses one that is wrong about a path. */
        @Setup
        public void build(Patterns patterns) {
            router = patterns.router();
            matcher = router.matcher();
            int step = patterns.patterns.size() / 10_000 + 1;
            var asked = RouteTables.manyPatterns(patterns.routes);
            var table = RouteTable.of(IntStream.range(0, asked.size() / step)
                    .mapToObj(i -> asked.get(i * step))
                    .toList());
            RouteFinder finder = path -> {
                matcher.match(path);
                var route = matcher.route();
                return route == null ? null : route.target().toString();
            };
            var fault = new RoutingCheck(table).fault(finder);
            if (fault != null) {
                throw new IllegalStateException(fault);
            }
            trace = table.trace();
        }
    }

    /** What is kept in use. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Heap {
        /** The bytes of a router. */
        public long retained;
    }

    /** Measures building a router of patterns that were read. */
    @Benchmark
    public Object build(Patterns patterns) {
        return patterns.router();
    }

    /** Measures making a router that has one route more. */
    @Benchmark
    public Object copy(Built built) {
        var pattern = PathPattern.parse("/one/more/{route}");
        return built.router.toBuilder().route(pattern, pattern, Map.of()).build();
    }

    /** Measures finding a route. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
    @Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
    public @Nullable Route<PathPattern> match(Built built) {
        return built.matcher.match(built.trace.next()) ? built.matcher.route() : null;
    }

    /** Measures what a router keeps in use, besides its patterns; the time is that of two collections of garbage. */
    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Object retain(Patterns patterns, Heap heap) {
        long before = used();
        var router = patterns.router();
        heap.retained = used() - before;
        return router;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
