package org.waymark.traject;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Counts cases: those that agree, those that differ in ways that are listed as on purpose, and those that disagree. */
final class ConformanceTally {
    private final List<String> disagreements = new ArrayList<>();
    private int cases;
    private int agree;
    private int onPurpose;

    /** Counts a case by its differences. */
    void count(JsonNode testCase, List<Difference> differences) {
        cases++;
        List<Difference> unexplained = differences.stream()
                .filter(difference -> !DiffersOnPurpose.explains(testCase, difference))
                .toList();
        if (differences.isEmpty()) {
            agree++;
        } else if (unexplained.isEmpty()) {
            onPurpose++;
        } else {
            disagreements.add(testCase.get("id").asString() + ": " + unexplained);
        }
    }

    List<String> disagreements() {
        return disagreements;
    }

    String summary(String file) {
        return "conformance %s: %d cases, %d agree, %d differ on purpose, %d disagree"
                .formatted(file, cases, agree, onPurpose, disagreements.size());
    }

    /**
     * One difference.
     *
     * @param part the part of the case that the answer is for
     * @param expected the answer of the original
     * @param actual the answer given
     */
    record Difference(JsonNode part, Object expected, Object actual) {}
}
