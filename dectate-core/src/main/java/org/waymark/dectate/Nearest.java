package org.waymark.dectate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Finds what somebody who made a slip may have meant. */
final class Nearest {
    private Nearest() {}

    /** Returns the action whose identity is written most like another one, unless they have little in common. */
    static Optional<SourcedAction> to(Object identity, Collection<SourcedAction> actions) {
        return to(identity.toString(), actions, action -> action.identity().toString());
    }

    /** Returns the candidate that is written most like a text, unless they have little in common. */
    static <T> Optional<T> to(String wanted, Collection<T> candidates, Function<T, String> written) {
        int tolerance = Math.max(2, wanted.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(wanted, written.apply(candidate)) <= tolerance)
                .min(Comparator.comparingInt(candidate -> distance(wanted, written.apply(candidate))));
    }

    /** The distance of Levenshtein, by the algorithm of Wagner and Fischer, one row at a time. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
