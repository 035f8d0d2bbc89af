package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class JsonTextTest {

    @Test
    void valuesAreWrittenAsWhatTheyAre() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("whole", 1);
        map.put("fraction", 1.5);
        map.put("none", Double.NaN);
        map.put("type", List.class);
        map.put("empty", Map.of());
        map.put("list", Arrays.asList(true, null, List.of()));

        assertThat(JsonText.of(map)).isEqualTo("""
                {
                  "whole": 1,
                  "fraction": 1.5,
                  "none": "NaN",
                  "type": "java.util.List",
                  "empty": {},
                  "list": [
                    true,
                    null,
                    []
                  ]
                }
                """);
    }

    @Test
    void textIsEscaped() {
        assertThat(JsonText.of("\"\\\n\t\u0001é😀")).isEqualTo("\"\\\"\\\\\\n\\t\\u0001\\u00e9\\ud83d\\ude00\"\n");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void readersGetWhatWasWritten(@ForAll @StringLength(max = 20) String key, @ForAll List<Integer> numbers) {
        Map<String, ?> value = Map.of(key, List.of(numbers, key, Map.of("in " + key, key)));

        assertThat(new ObjectMapper().readValue(JsonText.of(value), Object.class))
                .isEqualTo(value);
    }
}
