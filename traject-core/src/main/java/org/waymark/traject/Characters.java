package org.waymark.traject;

/** Finds the ends of segments, and whether all characters mean themselves under every policy. */
final class Characters {
    private static final boolean[] STOPS = new boolean['~' + 1];

    static {
        for (char character = 0; character < STOPS.length; character++) {
            STOPS[character] = character < ' ' || "/%;\\".indexOf(character) >= 0;
        }
    }

    private Characters() {}

    /** Returns the index of the first slash or of the end of the text. */
    static int segmentEnd(String text, int from) {
        int slash = text.indexOf('/', from);
        return slash < 0 ? text.length() : slash;
    }

    /**
     * Returns the index of the first slash or of the end of the text. If the text is as it was sent, the segment has to be
     * regular: neither empty nor dots, and of characters that mean themselves; otherwise the answer is negative.
     */
    static int segmentEnd(String text, int from, boolean sent) {
        if (!sent) {
            return segmentEnd(text, from);
        }
        int end = plainEnd(text, from);
        boolean regular = end > from
                && (end == text.length() || text.charAt(end) == '/')
                && !(text.charAt(from) == '.' && Segment.isDots(text, from, end));
        return regular ? end : -1;
    }

    /** Tells whether all segments from an index on are regular, in a text as it was sent. */
    static boolean areRegular(String text, int from) {
        int position = from;
        while (position < text.length()) {
            int end = segmentEnd(text, position, true);
            if (end < 0) {
                return false;
            }
            position = end + 1;
        }
        return true;
    }

    /** Tells whether all characters mean themselves. Slashes do. */
    static boolean arePlain(String text) {
        int position = plainEnd(text, 0);
        while (position < text.length() && text.charAt(position) == '/') {
            position = plainEnd(text, position + 1);
        }
        return position == text.length();
    }

    /** Returns the index of the first slash, of the first character that has to be looked at, or of the end. */
    private static int plainEnd(String text, int from) {
        int position = from;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character > '~' || STOPS[character]) {
                break;
            }
            position++;
        }
        return position;
    }
}
