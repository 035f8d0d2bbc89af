package org.waymark.traject;

/** Says that a text is not a {@link PathPattern}, and points at the character where it ceases to be one. */
public final class PathPatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pattern;
    private final int index;

    PathPatternException(String pattern, int index, String problem) {
        super(problem + "\n  " + pattern + "\n  " + " ".repeat(pattern.codePointCount(0, index)) + "^");
        this.pattern = pattern;
        this.index = index;
    }

    /**
     * Returns the text that was to be parsed.
     *
     * @return the text
     */
    public String pattern() {
        return pattern;
    }

    /**
     * Returns the index of the character that the message points at.
     *
     * @return an index into the text, equal to its length if the error is at the end
     */
    public int index() {
        return index;
    }
}
