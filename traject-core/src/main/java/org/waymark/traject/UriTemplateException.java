package org.waymark.traject;

/** Says that a text is not a {@link UriTemplate}, or that a value does not fit it, and points at the character. */
public final class UriTemplateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String template;
    private final int index;

    UriTemplateException(String template, int index, String problem) {
        super(problem + "\n  " + template + "\n  " + " ".repeat(template.codePointCount(0, index)) + "^");
        this.template = template;
        this.index = index;
    }

    /**
     * Returns the text of the template.
     *
     * @return the text
     */
    public String template() {
        return template;
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
