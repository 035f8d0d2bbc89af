package org.waymark.traject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A path that has been decoded and made regular, split into segments: a text and the places where they begin.
 *
 * <p>Segments lie next to each other in the text with one character between them. So several segments in a row are one
 * region of the text too, which is what an absorbing variable takes.
 */
final class PathText {
    private static final int USUAL = 8;

    private final String text;

    /** Where each segment begins and, after the last, the index after the slash that would end it. */
    private final int[] starts;

    /**
     * Splits a text.
     *
     * @param text a text without empty segments; it begins with a slash unless it is empty, and one slash may end it
     */
    PathText(String text) {
        this.text = text;
        int[] found = new int[USUAL];
        int count = 0;
        int start = 1;
        while (start < text.length()) {
            found[count++] = start;
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            start = Characters.segmentEnd(text, start) + 1;
        }
        found[count] = start;
        this.starts = Arrays.copyOf(found, count + 1);
    }

    String text() {
        return text;
    }

    int count() {
        return starts.length - 1;
    }

    int start(int segment) {
        return starts[segment];
    }

    int end(int segment) {
        return starts[segment + 1] - 1;
    }

    /** Returns the number of segments that begin before an index of the text. */
    int countBefore(int index) {
        int count = 0;
        while (count < count() && starts[count] < index) {
            count++;
        }
        return count;
    }

    /** Tells whether a segment begins with +, which says that it is the name of a view. */
    boolean isView(int segment) {
        return text.charAt(start(segment)) == '+';
    }

    List<String> from(int segment) {
        if (segment == count()) {
            return List.of();
        }
        List<String> segments = new ArrayList<>(count() - segment);
        for (int i = segment; i < count(); i++) {
            segments.add(text.substring(start(i), end(i)));
        }
        return Collections.unmodifiableList(segments);
    }

    /** Returns segments in their one canonical encoding. A + that begins a segment stays, for it has a meaning. */
    String canonical(int from, int to) {
        StringBuilder canonical = new StringBuilder(text.length() + 16);
        for (int i = from; i < to; i++) {
            canonical.append('/');
            int start = start(i);
            if (isView(i)) {
                canonical.append('+');
                start++;
            }
            Percent.encode(text.substring(start, end(i)), canonical);
        }
        return from == to ? "/" : canonical.toString();
    }
}
