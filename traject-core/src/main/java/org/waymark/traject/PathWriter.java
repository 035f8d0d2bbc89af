package org.waymark.traject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.LinkException.Reason;

/**
 * Writes the values of variables into a pattern, once, and refuses values that reading would not give back.
 *
 * <p>What is written is the text that reading gives, not yet encoded: a slash in it always separates segments, and no segment
 * is empty or dots.
 */
final class PathWriter {
    private static final int SHOWN = 60;
    private static final int USUAL = 80;

    private final PathPattern pattern;
    private final @Nullable String[] values;
    private final StringBuilder text = new StringBuilder(USUAL);
    private int written;

    /**
     * Creates a writer.
     *
     * @param pattern the pattern
     * @param values the texts of its variables, in its order
     */
    PathWriter(PathPattern pattern, @Nullable String[] values) {
        this.pattern = pattern;
        this.values = values;
    }

    String write() {
        writeAll(pattern.segments());
        Absorbing absorbing = pattern.end();
        if (absorbing != null) {
            writeAbsorbed(absorbing, next());
            writeAll(absorbing.tail());
        }
        return text.length() == 0 ? "/" : text.toString();
    }

    private void writeAll(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            text.append('/').append(segment.prefix());
            if (!segment.isStatic()) {
                writeVariables(segment);
            }
        }
    }

    private void writeVariables(Segment segment) {
        List<String> literals = segment.literals();
        int start = text.length() - segment.prefix().length();
        int first = written;
        for (int i = 1; i < literals.size(); i++) {
            text.append(nextPart()).append(literals.get(i));
        }
        if (text.charAt(start) == '+') {
            throw unwritable(
                    first,
                    text.substring(start),
                    "begins with a +, so the segment would be read as the name of a view");
        }
        // A single variable is all that there is between two fixed texts.
        if (written - first > 1 && !isReadAsWritten(segment, start, first)) {
            throw new LinkException(
                    Reason.NOT_REVERSIBLE,
                    "No link for " + pattern + ": the segment " + Printable.of(text.substring(start), SHOWN)
                            + " can be split in more than one way, so its variables would come back as other values."
                            + " Use text between the variables that their values do not contain.");
        }
    }

    private boolean isReadAsWritten(Segment segment, int start, int first) {
        int[] bounds = new int[2 * (written - first)];
        if (!segment.match(text, start, text.length(), bounds, 0)) {
            return false;
        }
        for (int i = 0; i < written - first; i++) {
            String value = values[first + i];
            if (value == null || !value.contentEquals(text.subSequence(bounds[2 * i], bounds[2 * i + 1]))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the next value, which is to be a segment or a part of one. */
    private String nextPart() {
        String value = next();
        if (value.isEmpty()) {
            throw unwritable("is empty, and a variable never is");
        }
        if (Segment.isDots(value, 0, value.length())) {
            throw unwritable("would be read as a dot segment");
        }
        if (value.indexOf('/') >= 0) {
            throw unwritable("has a slash, which separates segments; only an absorbing variable takes one");
        }
        return value;
    }

    private void writeAbsorbed(Absorbing absorbing, String value) {
        if (value.isEmpty()) {
            if (absorbing.some()) {
                throw unwritable("is empty, and the variable takes at least one segment");
            }
            return;
        }
        for (int start = 0; start <= value.length(); start = Characters.segmentEnd(value, start) + 1) {
            checkAbsorbed(value, start, Characters.segmentEnd(value, start));
        }
        text.append('/').append(value).append(absorbing.last().suffix());
    }

    private void checkAbsorbed(String value, int from, int to) {
        if (from == to) {
            throw unwritable("has an empty segment");
        }
        if (Segment.isDots(value, from, to)) {
            throw unwritable("has a dot segment");
        }
        if (value.charAt(from) == '+') {
            throw unwritable("has a segment that begins with a +, which is the name of a view");
        }
    }

    private String next() {
        String value = values[written++];
        if (value == null) {
            throw new LinkException(
                    Reason.MISSING_VARIABLE,
                    "No link for " + pattern + ": there is no value for the variable '"
                            + pattern.variables().get(written - 1) + "'. Give it one.");
        }
        if (!Percent.isWellFormed(value)) {
            throw unwritable("has half of a surrogate pair, which cannot be written as UTF-8");
        }
        return value;
    }

    private LinkException unwritable(String why) {
        return unwritable(written - 1, String.valueOf(values[written - 1]), why);
    }

    private LinkException unwritable(int variable, String value, String why) {
        return new LinkException(
                Reason.UNWRITABLE_VALUE,
                "No link for " + pattern + ": the value " + Printable.of(value, SHOWN) + " of the variable '"
                        + pattern.variables().get(variable) + "' " + why + ".");
    }
}
