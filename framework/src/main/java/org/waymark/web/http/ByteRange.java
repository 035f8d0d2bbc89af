package org.waymark.web.http;

import java.util.Optional;

/**
 * A part of a body, as the header {@code Range} asks for it.
 *
 * @param from the first byte, from 0
 * @param length how many bytes there are
 * @param whole how many bytes the whole body has
 */
record ByteRange(long from, long length, long whole) {
    private static final String UNIT = "bytes=";
    private static final int MOST_DIGITS = 18;

    /**
     * Reads the one range that a client asks for. Several count as none: the client gets the whole, which it has to be
     * ready for, and nobody can ask for many overlapping parts of a large file.
     *
     * @param header the header as it was sent
     * @param whole how many bytes there are
     * @return the range; nothing if the header is malformed, or asks for something else
     * @throws RangeNotSatisfiable if the body has no such bytes
     */
    static Optional<ByteRange> of(String header, long whole) {
        String text = header.strip();
        if (!text.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
            return Optional.empty();
        }
        String range = text.substring(UNIT.length()).strip();
        int dash = range.indexOf('-');
        if (dash < 0 || !isNumber(range.substring(0, dash)) || !isNumber(range.substring(dash + 1))) {
            return Optional.empty();
        }
        String first = range.substring(0, dash);
        String last = range.substring(dash + 1);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(last(Math.min(number(last), whole), whole));
        }
        long from = number(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : number(last);
        return from > to ? Optional.empty() : Optional.of(between(from, Math.min(to, whole - 1), whole));
    }

    private static ByteRange last(long count, long whole) {
        return between(whole - count, whole - 1, whole);
    }

    private static ByteRange between(long from, long to, long whole) {
        if (from > to) {
            throw new RangeNotSatisfiable(whole);
        }
        return new ByteRange(from, to - from + 1, whole);
    }

    /** An empty text passes. */
    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long number(String digits) {
        String plain = digits.replaceFirst("^0+(?=.)", "");
        return plain.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(plain);
    }

    /** Returns what a response with a part tells of it. */
    String contentRange() {
        return "bytes " + from + "-" + (from + length - 1) + "/" + whole;
    }
}
