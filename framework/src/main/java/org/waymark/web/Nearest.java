package org.waymark.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody who made a slip may have meant. */
final class Nearest {
    private Nearest() {}

    /** Returns the name that is written most like another one, unless they have little in common. */
    static Optional<String> to(String wanted, Collection<String> names) {
        int tolerance = Math.max(2, wanted.length() / 3);
        return names.stream()
                .filter(name -> distance(wanted, name) <= tolerance)
                .min(Comparator.comparingInt(name -> distance(wanted, name)));
    }

    /** The distance of Levenshtein, by the algorithm of Wagner and Fischer, one row at a time. */
    private static int distance(String one, String other) {
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
