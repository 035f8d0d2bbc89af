package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.reg.OracleCase.Difference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares with answers of Reg. The system property {@code conformance.dir} names another folder with cases of this
 * kind.
 */
class RegDispatchConformanceTest {
    private static final String FILE = "reg_dispatch.json";

    @Test
    void answersAsRegDoesOrBetter() throws IOException {
        ConformanceTally tally = new ConformanceTally();
        JsonNode file = read(FILE);
        Map<String, OracleTypes> hierarchies = new HashMap<>();
        file.get("hierarchies")
                .properties()
                .forEach(entry -> hierarchies.put(entry.getKey(), new OracleTypes(entry.getValue())));
        JsonNode cases = file.get("cases");
        for (JsonNode data : cases) {
            OracleTypes types = hierarchies.get(data.get("hierarchy").asString());
            List<Difference> differences = new OracleCase(data, types, true).play();
            assertThat(new OracleCase(data, types, false).play()).isEqualTo(differences);
            tally.add(data.get("id").asString(), differences);
        }
        tally.print(FILE);
        assertThat(tally.disagreements()).isEmpty();
    }

    @Test
    void ordersTheTypesThatPythonRefuses() throws IOException {
        for (JsonNode hierarchy : read(FILE).get("c3_inconsistent")) {
            Class<?> type =
                    new OracleTypes(hierarchy).get(hierarchy.get("failing").asString());
            Set<Class<?>> expected = new LinkedHashSet<>();
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                expected.add(c);
            }
            List<Class<?>> level = new ArrayList<>(expected);
            while (!level.isEmpty()) {
                List<Class<?>> next = level.stream()
                        .flatMap(c -> Arrays.stream(c.getInterfaces()))
                        .distinct()
                        .filter(parent -> !expected.contains(parent))
                        .collect(Collectors.toList());
                expected.addAll(next);
                level = next;
            }
            expected.add(Object.class);
            assertThat(Linearization.total(type)).containsExactlyElementsOf(expected);
        }
    }

    /** All that differs on purpose, with the reasons. */
    static boolean isOnPurpose(Difference difference) {
        JsonNode at = difference.at();
        String what = difference.what();
        if (Objects.equals(OracleCase.text(at.get("doubtful")), "fallback_specific")) {
            // Reg looks for the fallback only at the most specific class that has any registration. A predicate is the
            // one that failed only if no class above has a candidate either. The better answer has to be met exactly.
            return at.has("sane_" + what)
                    && Objects.equals(OracleCase.text(at.get("sane_" + what)), difference.actual());
        }
        if (what.equals("result") && difference.actual().equals("unknown predicate")) {
            // Reg ignores values for predicates that a function does not have. Here this is an error, because it is
            // nearly always a misspelt name. The case goes on without those values.
            return difference.expected().equals("ok");
        }
        // The same search makes Reg report a fallback beside an implementation that it found. There is no predicate
        // that failed then, and nothing would ever run such a fallback: it is null here.
        return what.equals("fallback") && !at.get("component").isNull() && difference.actual() == null;
    }

    static JsonNode read(String file) throws IOException {
        String folder = System.getProperty("conformance.dir", "");
        try (InputStream in = folder.isEmpty()
                ? Objects.requireNonNull(RegDispatchConformanceTest.class.getResourceAsStream("/conformance/" + file))
                : Files.newInputStream(Path.of(folder, file))) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
