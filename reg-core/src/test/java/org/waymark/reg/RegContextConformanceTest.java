package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.reg.OracleCase.Difference;
import tools.jackson.databind.JsonNode;

/**
 * Compares contexts with answers of Reg. The system property {@code conformance.dir} names another folder with cases of
 * this kind. What differs on purpose is the same as for functions without a context.
 */
class RegContextConformanceTest {
    private static final String FILE = "reg_context.json";

    @ParameterizedTest
    @EnumSource
    void answersAsRegDoesOrBetter(CallMode mode) throws IOException {
        ConformanceTally tally = new ConformanceTally();
        JsonNode file = RegDispatchConformanceTest.read(FILE);
        Map<String, OracleTypes> hierarchies = new HashMap<>();
        file.get("hierarchies")
                .properties()
                .forEach(entry -> hierarchies.put(entry.getKey(), new OracleTypes(entry.getValue())));
        JsonNode cases = file.get("cases");
        for (JsonNode data : cases) {
            List<Difference> differences =
                    new ContextCase(data, hierarchies.get(data.get("hierarchy").asString()), mode).play();
            tally.add(data.get("id").asString(), differences);
        }
        if (mode == CallMode.GENERATED) {
            tally.print(FILE);
        }
        assertThat(tally.disagreements()).isEmpty();
    }
}
