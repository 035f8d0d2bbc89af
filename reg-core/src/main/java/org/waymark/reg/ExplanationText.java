package org.waymark.reg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an explanation into lines that people read. */
final class ExplanationText {
    private ExplanationText() {}

    static <F> String of(Explanation<F> explanation) {
        StringBuilder text = new StringBuilder(explanation.call());
        text.append('\n').append(result(explanation.result(), explanation.combination()));
        matches(text, "Matching, most specific first:", explanation.matches(), 2);
        matches(text, "Around, before and after it:", explanation.advice(), 1);
        rejections(text, explanation.rejections());
        text.append("\nThe answer was ")
                .append(explanation.cached() ? "" : "not ")
                .append("in the cache. ")
                .append(mode(explanation));
        return text.toString();
    }

    private static <F> String result(Explanation.Result<F> result, @Nullable String combination) {
        if (result instanceof Explanation.Chosen<F> && combination != null) {
            return "  runs all that match, combined with " + combination;
        }
        if (result instanceof Explanation.Chosen<F> chosen) {
            String runs = "  runs " + chosen.registration();
            return chosen.advantage() == null ? runs : runs + "\n  It wins " + chosen.advantage() + ".";
        }
        if (result instanceof Explanation.Ambiguous<F> ambiguous) {
            return "  is ambiguous " + ambiguous.reason() + ".\n  "
                    + (ambiguous.missing() == null
                            ? "Both run: prefer one of them."
                            : "Register an implementation for " + ambiguous.missing() + ".");
        }
        return "  " + unmatched((Explanation.Unmatched<F>) result);
    }

    private static <F> String unmatched(Explanation.Unmatched<F> unmatched) {
        String cause = unmatched.predicate() == null
                ? "nothing is registered."
                : "the predicate " + Text.of(unmatched.predicate()) + " left no candidate.";
        if (unmatched.fallback() != null) {
            return "runs the fallback of " + Text.of(unmatched.predicate()) + ": " + cause;
        }
        return (unmatched.otherwise() == null ? "matches no implementation: " : "runs the default of the function: ")
                + cause;
    }

    private static <F> void matches(StringBuilder text, String title, List<Registration<F>> matches, int fewest) {
        if (matches.size() < fewest) {
            return;
        }
        text.append('\n').append(title);
        for (int i = 0; i < matches.size(); i++) {
            text.append("\n  ").append(i + 1).append(". ").append(matches.get(i));
        }
    }

    private static <F> void rejections(StringBuilder text, List<Explanation.Rejection<F>> rejections) {
        if (!rejections.isEmpty()) {
            text.append("\nRuled out:");
        }
        for (Explanation.Rejection<F> rejection : rejections) {
            text.append("\n  - ").append(rejection.registration());
            text.append("\n    ").append(rejection.reason());
        }
    }

    private static <F> String mode(Explanation<F> explanation) {
        String calls =
                switch (explanation.mode()) {
                    case GENERATED -> "Calls go through a generated class";
                    case PREGENERATED -> "Calls go through a class that was generated at build time";
                    case REFLECTIVE -> "Calls are reflective";
                };
        return calls + (explanation.modeReason() == null ? "." : ": " + explanation.modeReason() + ".");
    }
}
