package org.waymark.reg;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which name was meant. */
final class Spelling {
    private Spelling() {}

    /** Returns a sentence that proposes the nearest name, or nothing if none is near. */
    static String nearest(String wrong, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .filter(name -> distance(wrong, name) <= Math.max(2, name.length() / 3))
                .map(name -> " Did you mean " + Text.of(name) + "?")
                .orElse("");
    }

    /** Returns the edit distance of Levenshtein. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
