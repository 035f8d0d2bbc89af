package org.waymark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
import org.springframework.web.servlet.mvc.method.annotation.MvcUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.benchmarks.exercises.Exercises;
import org.waymark.benchmarks.exercises.Item;

/** The hundred links of a page, made while a request is answered. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PageLinksBenchmark {

    /** Who makes the links. */
    public enum Peer {
        WAYMARK,
        SPRING_URI,
        SPRING_METHOD,
        BY_HAND;

        private Function<Item, String> links() {
            return switch (this) {
                case WAYMARK -> new LinkingApp().request()::link;
                case SPRING_URI ->
                    item -> UriComponentsBuilder.fromPath("/items/{id}")
                            .build(item.id())
                            .toString();
                case SPRING_METHOD -> PageLinksBenchmark::byMethod;
                case BY_HAND -> item -> "/items/" + item.id();
            };
        }
    }

    @Param
    private Peer peer;

    private Function<Item, String> links;

    /** Checks the links of all, which also shows them to the just-in-time compiler. */
    @Setup
    public void create() {
        for (var each : Peer.values()) {
            var made = Exercises.items().stream().map(each.links()).toList();
            var wanted = Exercises.items().stream()
                    .map(item -> "/items/" + item.id())
                    .toList();
            if (!made.equals(wanted)) {
                throw new IllegalStateException(each + " makes " + made);
            }
        }
        links = peer.links();
    }

    private static String byMethod(Item item) {
        return MvcUriComponentsBuilder.fromMethodName(
                        UriComponentsBuilder.newInstance(), SpringItems.class, "item", item.id())
                .toUriString();
    }

    /** Measures a hundred links. */
    @Benchmark
    public List<String> page() {
        List<String> page = new ArrayList<>(Exercises.items().size());
        for (Item item : Exercises.items()) {
            page.add(links.apply(item));
        }
        return page;
    }
}
