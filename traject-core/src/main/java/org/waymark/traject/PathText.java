package org.waymark.traject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A path that has been decoded and made regular: a text and the places where its segments begin.
 *
 * <p>Segments lie next to each other in the text with one character between them. So several segments in a row are one
 * region of the text too, which is what an absorbing variable takes.
 */
final class PathText {
    private final String text;
    private final int[] starts;
    private final int count;

    /**
     * Creates a path.
     *
     * @param starts the index at which each segment begins and, after the last, the index after the slash that would end it
     */
    PathText(String text, int[] starts, int count) {
        this.text = text;
        this.starts = starts;
        this.count = count;
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    int start(int segment) {
        return starts[segment];
    }

    int end(int segment) {
        return starts[segment + 1] - 1;
    }

    /** Tells whether a segment begins with +, which says that it is the name of a view. */
    boolean isView(int segment) {
        return start(segment) < end(segment) && text.charAt(start(segment)) == '+';
    }

    List<String> from(int segment) {
        if (segment == count) {
            return List.of();
        }
        List<String> segments = new ArrayList<>(count - segment);
        for (int i = segment; i < count; i++) {
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
