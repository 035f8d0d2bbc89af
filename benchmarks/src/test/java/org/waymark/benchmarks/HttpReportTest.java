package org.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpReportTest {

    private final List<Result> results = List.of(
            load("cpu", "WAYMARK", "PLAINTEXT", "HTTP1", 22),
            load("cpu", "JETTY", "PLAINTEXT", "HTTP1", 20),
            load("cpu", "JETTY", "PLAINTEXT", "HTTP2", 30),
            load("slow", "SPARK", "MOUNTS", "HTTP1", 1234),
            result("HandlerBenchmark.handle", Map.of("peer", "BY_HAND", "exercise", "LINKS"), 3000, "ns/op", 4096),
            result("PageLinksBenchmark.page", Map.of("peer", "WAYMARK"), 5000, "ns/op", 8000),
            result("PageLinksBenchmark.page", Map.of("peer", "SPRING_URI"), 50000, "ns/op", 80000),
            result("StartRun.wall", Map.of("peer", "WAYMARK_CODE"), 512, "ms/op", Double.NaN));

    private final String figures = new HttpReport(results).figures();

    private static Result load(String figure, String peer, String exercise, String protocol, double score) {
        return result(
                "LoadRun." + figure,
                Map.of("peer", peer, "exercise", exercise, "protocol", protocol),
                score,
                "us/op",
                Double.NaN);
    }

    private static Result result(
            String benchmark, Map<String, String> parameters, double score, String unit, double allocated) {
        return new Result(17, benchmark, parameters, score, 1, unit, allocated, Double.NaN);
    }

    @Test
    void keepsTheProtocolsApart() {
        assertThat(figures)
                .contains("| Jetty alone (the limit) | 20 µs | – | – | – | – |\n")
                .contains("| Jetty alone (the limit) | 30 µs | – |\n");
    }

    @Test
    void dividesWaymarkByTheOthers() {
        assertThat(figures)
                .contains("| Jetty alone (the limit) | 1.1 | – | – | – | – |\n")
                .contains("| Spring, by pattern | 0.10 |\n");
    }

    @Test
    void tellsLatencyAllocationAndStarts() {
        assertThat(figures)
                .contains("| Spark on Jetty | – | – | – | – | 1,234 µs |\n")
                .contains("| by hand, no framework | – | – | – | 4,096 | – |\n")
                .contains("| Waymark on Jetty, in code | 512 ms |\n");
    }
}
