package org.waymark.web.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts cases: those that agree, those that differ on purpose, by the rules that say so, and those that disagree. */
final class Tally {
    private final List<String> disagreements = new ArrayList<>();
    private final Map<OnPurpose, Integer> rules = new EnumMap<>(OnPurpose.class);
    private int cases;
    private int agree;
    private int onPurpose;

    void count(Verdict verdict) {
        cases++;
        verdict.rules().forEach(rule -> rules.merge(rule, 1, Integer::sum));
        if (!verdict.disagreements().isEmpty()) {
            disagreements.addAll(verdict.disagreements());
        } else if (verdict.rules().isEmpty()) {
            agree++;
        } else {
            onPurpose++;
        }
    }

    List<String> disagreements() {
        return disagreements;
    }

    String summary(String file) {
        StringBuilder summary =
                new StringBuilder("conformance %s: %d cases, %d agree, %d differ on purpose, %d disagree"
                        .formatted(file, cases, agree, onPurpose, cases - agree - onPurpose));
        rules.forEach((rule, count) -> summary.append("%n  on purpose: %s: %d".formatted(rule, count)));
        return summary.toString();
    }

    /**
     * What came of one case.
     *
     * @param rules the rules by which it differs on purpose
     * @param disagreements what no rule explains
     */
    record Verdict(Set<OnPurpose> rules, List<String> disagreements) {}
}
