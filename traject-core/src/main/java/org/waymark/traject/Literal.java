package org.waymark.traject;

/**
 * Fixed text between two variables of a segment, which is looked for from the right.
 *
 * <p>The search is that of Knuth, Morris and Pratt, from right to left: it looks at no character of the text twice, so that
 * a literal that repeats itself does not make it slow.
 */
final class Literal {
    private final String text;

    /** How many characters at the end of the text, of those that end it, come before them again. */
    private final int[] borders;

    Literal(String text) {
        this.text = text;
        this.borders = borders(text);
    }

    private static int[] borders(String text) {
        int last = text.length() - 1;
        int[] borders = new int[text.length()];
        int matched = 0;
        for (int i = 1; i < borders.length; i++) {
            while (matched > 0 && text.charAt(last - i) != text.charAt(last - matched)) {
                matched = borders[matched - 1];
            }
            if (text.charAt(last - i) == text.charAt(last - matched)) {
                matched++;
            }
            borders[i] = matched;
        }
        return borders;
    }

    int length() {
        return borders.length;
    }

    /** Returns where the last occurrence within a region begins, or a negative number if there is none. */
    int lastIn(CharSequence region, int from, int to) {
        int last = borders.length - 1;
        int matched = 0;
        for (int i = to - 1; i >= from; i--) {
            char character = region.charAt(i);
            while (matched > 0 && character != text.charAt(last - matched)) {
                matched = borders[matched - 1];
            }
            if (character == text.charAt(last - matched) && ++matched == borders.length) {
                return i;
            }
        }
        return -1;
    }
}
