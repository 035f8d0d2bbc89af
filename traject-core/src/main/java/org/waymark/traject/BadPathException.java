package org.waymark.traject;

/**
 * Says that a path is malformed or refused by the {@link PathPolicy}. To a server it is the client's error.
 *
 * <p>The message is one line of printable ASCII, whatever the path holds, so that it can be logged. The exception carries
 * no stack trace, because strangers cause it as often as they like.
 */
public final class BadPathException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    /** What is wrong with a path. */
    public enum Reason {
        /** A {@code %} is not followed by two hexadecimal digits. */
        MALFORMED_ESCAPE("a % that is not followed by two hexadecimal digits"),
        /** The text is not well-formed Unicode: bytes that are not UTF-8, or half of a surrogate pair. */
        MALFORMED_TEXT("text that is not well-formed UTF-8"),
        /** The path does not begin with a slash. */
        NOT_ABSOLUTE("no slash at the beginning"),
        /** A slash is written as {@code %2F}. */
        ENCODED_SLASH("an encoded slash"),
        /** There is a backslash, encoded or not. */
        BACKSLASH("a backslash"),
        /** There is a control character, such as NUL, or a character that ends a line, encoded or not. */
        CONTROL_CHARACTER("a control character"),
        /** There is a {@code ;}, which begins path parameters. */
        PATH_PARAMETER("a semicolon, which begins path parameters; as data it is written %3B"),
        /** A segment is empty: there are two slashes in a row. */
        EMPTY_SEGMENT("an empty segment"),
        /** A segment is {@code .} or {@code ..}, encoded or not. */
        DOT_SEGMENT("a dot segment"),
        /** The path has more characters than the policy allows. */
        TOO_LONG("too many characters"),
        /** The path has more segments than the policy allows. */
        TOO_MANY_SEGMENTS("too many segments");

        private final String description;

        Reason(String description) {
            this.description = description;
        }
    }

    /** Why the path was refused. */
    private final Reason reason;

    BadPathException(Reason reason, String path) {
        super("Refused path: it has " + reason.description + ": " + Printable.of(path, SHOWN), null, false, false);
        this.reason = reason;
    }

    /**
     * Returns what is wrong.
     *
     * @return a reason that stays the same from release to release
     */
    public Reason reason() {
        return reason;
    }
}
