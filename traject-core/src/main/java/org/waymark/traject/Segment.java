package org.waymark.traject;

import java.util.List;

/** One segment of a pattern: literals and variables in turn, beginning and ending with a literal that may be empty. */
final class Segment {
    private static final Literal[] NONE = {};

    private final List<String> literals;
    private final List<String> names;
    private final String prefix;
    private final String suffix;
    private final Literal[] between;

    /**
     * Creates a segment.
     *
     * @param literals the fixed texts, one more than there are names; only the first and the last may be empty
     * @param names the names of the variables
     */
    Segment(List<String> literals, List<String> names) {
        this.literals = List.copyOf(literals);
        this.names = List.copyOf(names);
        this.prefix = literals.get(0);
        this.suffix = literals.get(names.size());
        this.between = names.size() < 2
                ? NONE
                : literals.subList(1, names.size()).stream().map(Literal::new).toArray(Literal[]::new);
    }

    List<String> literals() {
        return literals;
    }

    List<String> names() {
        return names;
    }

    boolean isStatic() {
        return names.isEmpty();
    }

    /** Tells whether this is a variable and nothing else. */
    boolean isVariable() {
        return names.size() == 1 && prefix.isEmpty() && suffix.isEmpty();
    }

    String prefix() {
        return prefix;
    }

    String suffix() {
        return suffix;
    }

    int literalLength() {
        return literals.stream().mapToInt(String::length).sum();
    }

    /** Matches a region of a text, as {@link #match} does, and does so too if this is fixed text. */
    boolean matchAny(CharSequence text, int from, int to, int[] bounds, int at) {
        return isStatic()
                ? to - from == prefix.length() && holds(text, from, prefix)
                : match(text, from, to, bounds, at);
    }

    /**
     * Matches a region of a text and notes where the values begin and end. The segment must have variables.
     *
     * <p>Each literal between two variables is looked for from the right, so that the first variable is as long as it
     * can be, then the second, and so on. Taking the last possible place leaves most room to the left; therefore there is
     * nothing to go back to, and the cost is linear in the length of the region, whatever the literals are.
     *
     * @param bounds receives start and end of every value, from index {@code at} on
     */
    boolean match(CharSequence text, int from, int to, int[] bounds, int at) {
        int start = from + prefix.length();
        int end = to - suffix.length();
        if (end <= start || !holds(text, from, prefix) || !holds(text, end, suffix)) {
            return false;
        }
        for (int i = between.length; i > 0; i--) {
            Literal literal = between[i - 1];
            int found = literal.lastIn(text, start + 1, end - 1);
            int value = found + literal.length();
            if (found < 0 || isDots(text, value, end)) {
                return false;
            }
            bounds[at + 2 * i] = value;
            bounds[at + 2 * i + 1] = end;
            end = found;
        }
        bounds[at] = start;
        bounds[at + 1] = end;
        return !isDots(text, start, end);
    }

    private static boolean holds(CharSequence text, int at, String literal) {
        for (int i = 0; i < literal.length(); i++) {
            if (text.charAt(at + i) != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a region is {@code .} or {@code ..}, which no variable may hold. */
    static boolean isDots(CharSequence text, int from, int to) {
        int length = to - from;
        return (length == 1 || length == 2) && text.charAt(from) == '.' && text.charAt(to - 1) == '.';
    }

    String shape() {
        return isStatic() ? prefix : String.join("{}", literals);
    }

    /** Returns the segment as a template of RFC 6570, whose simple expansion encodes just as links do. */
    String template() {
        StringBuilder template = new StringBuilder();
        Percent.encode(prefix, template);
        for (int i = 0; i < names.size(); i++) {
            template.append('{');
            Percent.encodeName(names.get(i), template);
            template.append('}');
            Percent.encode(literals.get(i + 1), template);
        }
        return template.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < names.size(); i++) {
            text.append('{').append(names.get(i)).append('}').append(literals.get(i + 1));
        }
        return text.toString();
    }
}
