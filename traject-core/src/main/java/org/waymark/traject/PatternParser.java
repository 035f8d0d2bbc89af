package org.waymark.traject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the text of a pattern from left to right, one segment at a time. */
final class PatternParser {
    private final String text;
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    private final List<Segment> tail = new ArrayList<>();
    private @Nullable Segment absorbing;
    private boolean some;
    private int position;

    PatternParser(String text) {
        this.text = text;
    }

    PathPattern parse() {
        while (position < text.length()) {
            if (text.charAt(position) == '/') {
                position++;
            } else {
                parseSegment();
            }
        }
        return new PathPattern(segments, absorbing == null ? null : new Absorbing(absorbing, some, tail), variables);
    }

    private void parseSegment() {
        if (absorbing != null && !some) {
            throw error(
                    position,
                    "Nothing may follow a variable with *, because it takes the rest of the path; what may be followed is {name+}.");
        }
        int start = position;
        if (text.charAt(start) == '+') {
            throw error(
                    start, "A segment that begins with + is the name of a view, so this pattern could never match.");
        }
        List<String> literals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        literals.add(parseLiteral());
        while (position < text.length() && text.charAt(position) == '{') {
            if (!names.isEmpty() && literals.get(names.size()).isEmpty()) {
                throw error(position, "Two variables need text between them, or nobody can tell where one ends.");
            }
            int open = position;
            int close = closing(open);
            char kind = close > open + 1 ? text.charAt(close - 1) : ' ';
            if (kind == '*' || kind == '+') {
                parseAbsorbing(start, close);
                return;
            }
            names.add(checkName(open + 1, close));
            position = close + 1;
            literals.add(parseLiteral());
        }
        add(new Segment(literals, names));
    }

    private void add(Segment segment) {
        boolean dots = segment.isStatic()
                && Segment.isDots(segment.prefix(), 0, segment.prefix().length());
        if (absorbing != null && dots) {
            throw error(position - segment.prefix().length(), "A dot segment cannot follow an absorbing variable.");
        }
        if (!dots) {
            (absorbing == null ? segments : tail).add(segment);
        } else if (segment.prefix().length() == 2 && !segments.isEmpty()) {
            Segment dropped = segments.remove(segments.size() - 1);
            variables.removeAll(dropped.names());
        }
    }

    private String parseLiteral() {
        int start = position;
        while (position < text.length() && "{}/".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        if (position < text.length() && text.charAt(position) == '}') {
            throw error(position, "This } closes nothing: a variable is written {name}.");
        }
        return text.substring(start, position);
    }

    /** Returns where the variable is closed that is opened at an index. */
    private int closing(int open) {
        int close = text.indexOf('}', open);
        int slash = text.indexOf('/', open);
        if (close < 0 || (slash >= 0 && slash < close)) {
            throw error(open, "This { is not closed: a variable is written {name}.");
        }
        return close;
    }

    private void parseAbsorbing(int segmentStart, int close) {
        int open = position;
        some = text.charAt(close - 1) == '+';
        if (absorbing != null) {
            throw error(open, "There is an absorbing variable already, and nobody could tell which takes how much.");
        }
        String name = checkName(open + 1, close - 1);
        position = close + 1;
        String suffix = parseLiteral();
        boolean whole = segmentStart == open && (position == text.length() || text.charAt(position) == '/');
        if (!whole || (!some && !suffix.isEmpty())) {
            throw error(open, "An absorbing variable takes whole segments, so it cannot share one with other text.");
        }
        absorbing = new Segment(List.of("", suffix), List.of(name));
    }

    private String checkName(int from, int to) {
        String name = text.substring(from, to);
        if (name.isEmpty()) {
            throw error(from, "A variable needs a name: {name}.");
        }
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (!isNamePart(name.codePointAt(i), i == 0)) {
                throw error(
                        from + i, "The name of a variable is made of letters, digits and _, and begins with no digit.");
            }
        }
        if (variables.contains(name)) {
            throw error(from, "There is already a variable of the name '" + name + "' in this pattern.");
        }
        variables.add(name);
        return name;
    }

    private static boolean isNamePart(int character, boolean first) {
        if (character == '_') {
            return true;
        }
        return first
                ? Character.isUnicodeIdentifierStart(character)
                : Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }

    private PathPatternException error(int index, String problem) {
        return new PathPatternException(text, index, problem);
    }
}
