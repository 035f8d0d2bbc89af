package org.waymark.traject;

import java.util.List;

/**
 * One segment of a pattern: literals and variables in turn, beginning and ending with a literal that may be empty.
 *
 * @param literals the fixed texts, one more than there are names; only the first and the last may be empty
 * @param names the names of the variables
 */
record Segment(List<String> literals, List<String> names) {
    Segment {
        literals = List.copyOf(literals);
        names = List.copyOf(names);
    }

    boolean isStatic() {
        return names.isEmpty();
    }

    String prefix() {
        return literals.get(0);
    }

    String suffix() {
        return literals.get(names.size());
    }

    int literalLength() {
        return literals.stream().mapToInt(String::length).sum();
    }

    /**
     * Matches a region of a text and notes where the values begin and end.
     *
     * <p>Each literal between two variables is looked for from the right, so that the first variable is as long as it
     * can be, then the second, and so on. Taking the last possible place leaves most room to the left; therefore there is
     * nothing to go back to, and the cost is linear in the length of the region.
     *
     * @param bounds receives start and end of every value, from index {@code at} on
     */
    boolean match(String text, int from, int to, int[] bounds, int at) {
        int start = from + prefix().length();
        int end = to - suffix().length();
        if (end <= start || !text.startsWith(prefix(), from) || !text.startsWith(suffix(), end)) {
            return false;
        }
        for (int i = names.size() - 1; i > 0; i--) {
            String literal = literals.get(i);
            int found = text.lastIndexOf(literal, end - 1 - literal.length());
            if (found <= start || isDots(text, found + literal.length(), end)) {
                return false;
            }
            bounds[at + 2 * i] = found + literal.length();
            bounds[at + 2 * i + 1] = end;
            end = found;
        }
        bounds[at] = start;
        bounds[at + 1] = end;
        return !isDots(text, start, end);
    }

    /** Tells whether a region is {@code .} or {@code ..}, which no variable may hold. */
    static boolean isDots(String text, int from, int to) {
        int length = to - from;
        return (length == 1 || length == 2) && text.charAt(from) == '.' && text.charAt(to - 1) == '.';
    }

    String shape() {
        return isStatic() ? prefix() : String.join("{}", literals);
    }

    /** Returns the segment as a template of RFC 6570, whose simple expansion encodes just as links do. */
    String template() {
        StringBuilder template = new StringBuilder();
        Percent.encode(prefix(), template);
        for (int i = 0; i < names.size(); i++) {
            template.append('{');
            Percent.encode(names.get(i), template);
            template.append('}');
            Percent.encode(literals.get(i + 1), template);
        }
        return template.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(prefix());
        for (int i = 0; i < names.size(); i++) {
            text.append('{').append(names.get(i)).append('}').append(literals.get(i + 1));
        }
        return text.toString();
    }
}
