package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.waymark.traject.ConformanceTally.Difference;
import tools.jackson.databind.JsonNode;

/** Runs the answers of the original against the public API. */
class TrajectConformanceTest {
    @Test
    void paths_resolve_as_in_the_original() {
        check("traject_match.json", ConformanceMatch::differences);
    }

    @Test
    void query_parameters_are_read_as_in_the_original() {
        check("traject_params.json", ConformanceParameters::differences);
    }

    @Test
    void links_are_written_as_in_the_original() {
        check("traject_link.json", ConformanceLink::differences);
    }

    private static void check(String file, Function<JsonNode, List<Difference>> differences) {
        ConformanceTally tally = new ConformanceTally();
        for (JsonNode testCase : ConformanceCases.read(file)) {
            tally.count(testCase, differences.apply(testCase));
        }
        System.out.println(tally.summary(file));
        assertThat(tally.disagreements()).isEmpty();
    }
}
