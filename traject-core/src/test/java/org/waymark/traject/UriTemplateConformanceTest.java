package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Runs the cases of the uritemplate-test project. */
class UriTemplateConformanceTest {
    private final List<String> disagreements = new ArrayList<>();
    private int cases;

    @ParameterizedTest
    @ValueSource(strings = {"spec-examples", "spec-examples-by-section", "extended-tests", "negative-tests"})
    void templates_expand_as_the_cases_say(String file) {
        String path = "uritemplate/uritemplate-test-" + file + ".json";
        for (JsonNode group : ConformanceCases.tree(path)) {
            Map<String, Object> values = map(group.get("variables"));
            group.get("testcases").forEach(testCase -> check(testCase, values));
        }
        System.out.printf(
                "conformance %s: %d cases, %d agree, 0 differ on purpose, %d disagree%n",
                path, cases, cases - disagreements.size(), disagreements.size());
        assertThat(disagreements).isEmpty();
        assertThat(cases).isPositive();
    }

    private void check(JsonNode testCase, Map<String, Object> values) {
        cases++;
        JsonNode expected = testCase.get(1);
        String actual;
        try {
            actual = UriTemplate.parse(testCase.get(0).asString()).expand(values);
        } catch (UriTemplateException refused) {
            actual = null;
        }
        if (!isExpected(expected, actual)) {
            disagreements.add(testCase + " but was " + actual);
        }
    }

    /** A case expects one text, one of several texts, or false, which is a refusal. */
    private static boolean isExpected(JsonNode expected, String actual) {
        if (expected.isArray()) {
            for (JsonNode each : expected) {
                if (isExpected(each, actual)) {
                    return true;
                }
            }
            return false;
        }
        return expected.isBoolean() ? actual == null : expected.asString().equals(actual);
    }

    private static Map<String, Object> map(JsonNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static Object value(JsonNode json) {
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(element -> list.add(value(element)));
            return list;
        }
        if (json.isObject()) {
            return map(json);
        }
        return json.isNull() ? null : json.asString();
    }
}
