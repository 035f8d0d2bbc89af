package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutingReportTest {

    private final List<Result> results = List.of(
            result("RoutingBenchmark.match", Map.of("peer", "WAYMARK", "table", "GITHUB"), 150, 96),
            result("RoutingBenchmark.match", Map.of("peer", "JOOBY", "table", "GITHUB"), 300, 512),
            result("LargeTableBenchmark.match", Map.of("peer", "JOOBY", "table", "GOOGLE"), 400, 768),
            result("RoutingBenchmark.find", Map.of("peer", "WAYMARK", "table", "MISSES"), 75, 0.001),
            result("LongSegmentBenchmark.several", Map.of("peer", "SPRING", "length", "1000"), 5000, 4000),
            result("LinkBenchmark.copying", Map.of("peer", "BY_HAND", "values", "PLAIN"), 60, 88),
            new Result(17, "RouterSizeBenchmark.retain", Map.of("routes", "100000"), 900, 1, "ms/op", Double.NaN, 2e7));

    private final String figures = new RoutingReport(results).figures("routing.svg");

    private static Result result(String benchmark, Map<String, String> parameters, double score, double allocated) {
        return new Result(17, benchmark, parameters, score, 1, "ns/op", allocated, Double.NaN);
    }

    @Test
    void hasAColumnForEachTableWhicheverBenchmarkItComesFrom() {
        assertThat(figures).contains("""
                |  | JDK 17: github | files | misses | google |
                |---|---:|---:|---:|---:|
                | Waymark | 150 | – | – | – |
                | Jooby | 300 | – | – | 400 |
                """);
    }

    @Test
    void dividesWaymarkByTheOthers() {
        assertThat(figures).contains("| Jooby | 0.50 | – | – | – |\n");
    }

    @Test
    void tellsWhatIsAllocatedInEachColumn() {
        assertThat(figures).contains("| Jooby | 512 | – | – | 768 |\n").contains("| Waymark | – | – | 0 | – |\n");
    }

    @Test
    void tellsLongSegmentsLinksAndWhatARouteKeepsInUse() {
        assertThat(figures)
                .contains("| Spring | – | – | 5,000 |\n")
                .contains("| by hand, without escaping | 60 | – | 88 |\n")
                .contains("| bytes per route | – | 200 | – |\n");
    }

    @Test
    void isDrawnWithAGroupOfBarsForEachSmallTable() {
        assertThat(new RoutingReport(results).chart())
                .contains(">github<", ">files<", ">misses<")
                .doesNotContain("google");
    }
}
