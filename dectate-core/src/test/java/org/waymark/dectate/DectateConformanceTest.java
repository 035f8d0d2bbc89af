package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** Runs the cases of the oracle, which were computed by the original Dectate, through the public API. */
class DectateConformanceTest {
    private static final String FILE = "dectate.json";

    @Test
    void everyCaseAgreesOrDiffersOnPurpose() throws IOException {
        int cases = 0;
        int agree = 0;
        int queries = 0;
        int asked = 0;
        Map<String, Integer> onPurpose = new TreeMap<>();
        List<String> disagree = new ArrayList<>();
        Json file = read();
        for (Json json : file.list("cases")) {
            cases++;
            queries += json.list("queries").size() + json.list("tool_queries").size();
            OracleCase oracle = new OracleCase(json, file.get("models"));
            OracleComparison comparison = OracleComparison.of(oracle);
            asked += comparison.queriesAsked();
            List<OracleComparison.Difference> differences = comparison.differences();
            String reason = OnPurpose.reason(oracle, differences);
            if (differences.isEmpty()) {
                agree++;
            } else if (reason != null) {
                onPurpose.merge(reason, 1, Integer::sum);
            } else {
                disagree.add(json.text("id") + " " + differences);
            }
        }
        System.out.printf(
                "conformance %s: %d cases, %d agree, %d differ on purpose, %d disagree%n",
                FILE, cases, agree, cases - agree - disagree.size(), disagree.size());
        onPurpose.forEach((reason, count) -> System.out.printf("  on purpose: %s: %d%n", reason, count));
        System.out.printf("  queries: %d, %d asked, the others of configurations that are refused%n", queries, asked);
        assertThat(disagree).isEmpty();
    }

    private static Json read() throws IOException {
        String folder = System.getProperty("conformance.dir", "");
        try (InputStream in = folder.isEmpty()
                ? DectateConformanceTest.class.getResourceAsStream("/conformance/" + FILE)
                : Files.newInputStream(Path.of(folder, FILE))) {
            return Json.of(new ObjectMapper().readValue(in, Map.class));
        }
    }
}
