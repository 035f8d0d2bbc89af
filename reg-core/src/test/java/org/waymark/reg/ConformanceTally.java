package org.waymark.reg;

import java.util.ArrayList;
import java.util.List;
import org.waymark.reg.OracleCase.Difference;

/** Counts the cases of a file by whether we answer as the original does. */
final class ConformanceTally {
    private final List<String> disagreements = new ArrayList<>();
    private int agree;
    private int onPurpose;

    void add(String id, List<Difference> differences) {
        differences.stream()
                .filter(difference -> !RegDispatchConformanceTest.isOnPurpose(difference))
                .findFirst()
                .ifPresentOrElse(
                        unexplained -> disagreements.add(id + ": " + unexplained), () -> countExplained(differences));
    }

    private void countExplained(List<Difference> differences) {
        if (differences.isEmpty()) {
            agree++;
        } else {
            onPurpose++;
        }
    }

    List<String> disagreements() {
        return disagreements;
    }

    void print(String file) {
        System.out.printf(
                "conformance %s: %d cases, %d agree, %d differ on purpose, %d disagree%n",
                file, agree + onPurpose + disagreements.size(), agree, onPurpose, disagreements.size());
    }
}
