package org.waymark.traject;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.LinkException.Reason;

/** Writes the values of variables into a pattern, and refuses values that reading would not give back. */
final class PathWriter {
    private static final int SHOWN = 60;

    private final PathPattern pattern;

    PathWriter(PathPattern pattern) {
        this.pattern = pattern;
    }

    String write(Function<String, ? extends @Nullable String> values) {
        StringBuilder path = new StringBuilder();
        pattern.segments().forEach(segment -> write(segment, values, path));
        Absorbing absorbing = pattern.end();
        if (absorbing != null) {
            writeAbsorbed(absorbing, value(absorbing.name(), values), path);
            absorbing.tail().forEach(segment -> write(segment, values, path));
        }
        return path.length() == 0 ? "/" : path.toString();
    }

    private void write(Segment segment, Function<String, ? extends @Nullable String> values, StringBuilder path) {
        path.append('/');
        Percent.encode(segment.isStatic() ? segment.prefix() : text(segment, values), path);
    }

    /** Returns the text of a segment, having read it again to see that its values come back. */
    private String text(Segment segment, Function<String, ? extends @Nullable String> values) {
        if (segment.isVariable()) {
            String value = checked(segment.names().get(0), values);
            checkView(segment, value);
            return value;
        }
        StringBuilder text = new StringBuilder(segment.prefix());
        int[] expected = new int[2 * segment.names().size()];
        for (int i = 0; i < segment.names().size(); i++) {
            expected[2 * i] = text.length();
            text.append(checked(segment.names().get(i), values));
            expected[2 * i + 1] = text.length();
            text.append(segment.literals().get(i + 1));
        }
        String written = text.toString();
        checkView(segment, written);
        int[] found = new int[expected.length];
        if (!segment.match(written, 0, written.length(), found, 0) || !Arrays.equals(expected, found)) {
            throw new LinkException(
                    Reason.NOT_REVERSIBLE,
                    "No link for " + pattern + ": the segment " + Printable.of(written, SHOWN)
                            + " can be split in more than one way, so its variables would come back as other values."
                            + " Use text between the variables that their values do not contain.");
        }
        return written;
    }

    private String checked(String name, Function<String, ? extends @Nullable String> values) {
        String value = value(name, values);
        if (value.isEmpty()) {
            throw unwritable(name, value, "is empty, and a variable never is");
        }
        if (Segment.isDots(value, 0, value.length())) {
            throw unwritable(name, value, "would be read as a dot segment");
        }
        if (value.indexOf('/') >= 0) {
            throw unwritable(
                    name, value, "has a slash, which separates segments; only an absorbing variable takes one");
        }
        return value;
    }

    private void checkView(Segment segment, String written) {
        if (written.charAt(0) == '+') {
            String name = segment.names().get(0);
            throw unwritable(name, written, "begins with a +, so the segment would be read as the name of a view");
        }
    }

    private void writeAbsorbed(Absorbing absorbing, String value, StringBuilder path) {
        String name = absorbing.name();
        if (value.isEmpty() && absorbing.some()) {
            throw unwritable(name, value, "is empty, and the variable takes at least one segment");
        }
        if (value.isEmpty()) {
            return;
        }
        for (String segment : value.split("/", -1)) {
            if (segment.isEmpty()) {
                throw unwritable(name, value, "has an empty segment");
            }
            if (Segment.isDots(segment, 0, segment.length())) {
                throw unwritable(name, value, "has a dot segment");
            }
            if (segment.charAt(0) == '+') {
                throw unwritable(name, value, "has a segment that begins with a +, which is the name of a view");
            }
            path.append('/');
            Percent.encode(segment, path);
        }
        Percent.encode(absorbing.last().suffix(), path);
    }

    private String value(String name, Function<String, ? extends @Nullable String> values) {
        String value = values.apply(name);
        if (value == null) {
            throw new LinkException(
                    Reason.MISSING_VARIABLE,
                    "No link for " + pattern + ": there is no value for the variable '" + name + "'. Give it one.");
        }
        if (!Percent.isWellFormed(value)) {
            throw unwritable(name, value, "has half of a surrogate pair, which cannot be written as UTF-8");
        }
        return value;
    }

    private LinkException unwritable(String name, String value, String why) {
        return new LinkException(
                Reason.UNWRITABLE_VALUE,
                "No link for " + pattern + ": the value " + Printable.of(value, SHOWN) + " of the variable '" + name
                        + "' " + why + ".");
    }
}
