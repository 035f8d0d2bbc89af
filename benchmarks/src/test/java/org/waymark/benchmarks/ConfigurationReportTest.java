package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationReportTest {

    private static final List<Result> RESULTS = List.of(
            result("CommitBenchmark.commit", "actions", "10000", "WAYMARK", 18_000, "us/op"),
            result("CommitBenchmark.commit", "actions", "10000", "GUICE", 360_000, "us/op"),
            result("StartBenchmark.start", "classes", "50", "WAYMARK_INDEX", 90, "ms/op"),
            result("StartBenchmark.start", "classes", "50", "WAYMARK", 360, "ms/op"));

    private static Result result(
            String benchmark, String parameter, String size, String peer, double score, String unit) {
        return new Result(17, benchmark, Map.of(parameter, size, "peer", peer), score, 1, unit, Double.NaN, Double.NaN);
    }

    private final String figures = new ConfigurationReport(RESULTS).figures();

    @Test
    void dividesCommitsByTheNumberOfActions() {
        assertThat(figures).contains("""
                |  | JDK 17: 1,000 | 10,000 | 100,000 |
                |---|---:|---:|---:|
                | Waymark | – | 1.8 | – |
                | Guice | – | 36 | – |
                | Spring | – | – | – |
                """);
    }

    @Test
    void tellsStartsAsTheyAreAndInProportion() {
        assertThat(figures)
                .contains("| Waymark with an index | 90 ms | – |\n", "| Waymark with a scan | 360 ms | – |\n")
                .contains("| Waymark with a scan | 0.25 | – |\n");
    }

    @Test
    void hasNoColumnForWhatWasNotMeasured() {
        assertThat(figures).doesNotContain("B/op");
    }
}
