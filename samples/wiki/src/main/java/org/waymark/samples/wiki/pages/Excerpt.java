package org.waymark.samples.wiki.pages;

import java.util.List;
import java.util.Locale;

/** A short piece of a long text. */
final class Excerpt {

    private static final int BEFORE = 40;
    private static final int LENGTH = 160;

    private Excerpt() {}

    /** Returns a line of the text around the first of the words that stands in it, or else its beginning. */
    static String around(List<String> words, String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int hit = first(words, line);
        int from = wordStart(line, Math.max(0, hit - BEFORE));
        int to = wordEnd(line, Math.min(line.length(), from + LENGTH));
        return (from > 0 ? "… " : "") + line.substring(from, to).strip() + (to < line.length() ? " …" : "");
    }

    /** Some letters change their number when they change their case; an excerpt may then stand a little beside. */
    private static int first(List<String> words, String line) {
        String small = line.toLowerCase(Locale.ROOT);
        int found = words.stream()
                .mapToInt(word -> small.indexOf(word.toLowerCase(Locale.ROOT)))
                .filter(index -> index >= 0)
                .min()
                .orElse(0);
        return Math.min(found, line.length());
    }

    private static int wordStart(String line, int index) {
        int space = line.indexOf(' ', index);
        return index == 0 || space < 0 || space > index + BEFORE ? notWithinPair(line, index) : space + 1;
    }

    private static int wordEnd(String line, int index) {
        int space = line.lastIndexOf(' ', index);
        return index == line.length() || space < index - BEFORE ? notWithinPair(line, index) : space;
    }

    private static int notWithinPair(String line, int index) {
        return index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index)) ? index - 1 : index;
    }
}
