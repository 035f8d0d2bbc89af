package org.waymark.benchmarks;

import java.util.Random;

/** Values for variables, in a random order that is always the same: numbers, names, versions, and hashes of commits. */
final class SampleValues {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";

    private final Random random = new Random(7);

    String next() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> text(DIGITS, 1 + random.nextInt(8));
            case 2, 3 -> text(LETTERS, 3 + random.nextInt(10));
            case 4 -> text(LETTERS, 3 + random.nextInt(6)) + "-" + text(LETTERS, 3 + random.nextInt(12));
            case 5 -> "v" + random.nextInt(20) + "." + random.nextInt(20) + "." + random.nextInt(20);
            case 6 -> text("0123456789abcdef", 40);
            default -> text(LETTERS, 2 + random.nextInt(6)) + "_" + text(LETTERS + DIGITS, 4 + random.nextInt(20));
        };
    }

    /** Returns letters and digits only. */
    String ofLength(int length) {
        return text(LETTERS + DIGITS, length);
    }

    private String text(String characters, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
