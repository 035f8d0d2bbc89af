package org.waymark.samples.commands;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what somebody meant to write. */
final class Nearest {
    private Nearest() {}

    /** Returns a sentence with the name that is written most alike, or nothing if none is. */
    static String hint(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .filter(name -> 2 * distance(written, name) <= Math.max(written.length(), 4))
                .map(name -> " The nearest is " + name + ".")
                .orElse("");
    }

    /** Returns how many letters have to be put in, taken away or changed to make one word of another. */
    private static int distance(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                edits[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                edits[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1),
                                1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
            }
        }
        return edits[one.length()][other.length()];
    }
}
