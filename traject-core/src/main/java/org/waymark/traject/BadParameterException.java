package org.waymark.traject;

/**
 * Says that a parameter of a query is missing or cannot be read. To a server it is the client's error.
 *
 * <p>The message is one line of printable ASCII. The exception carries no stack trace, because strangers cause it as often
 * as they like.
 */
public final class BadParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    /** What is wrong with a parameter. */
    public enum Reason {
        /** The parameter is required and not there. */
        MISSING("is required"),
        /** The parameter is there more than once, but takes one value. */
        REPEATED("is given more than once"),
        /** The text is not one that the converter of the parameter reads. */
        UNREADABLE("has a value that cannot be read"),
        /** The name or the value has a broken escape or is not UTF-8. */
        MALFORMED("is not well-formed: it has a broken escape or is not UTF-8"),
        /** The query has more parameters than are read. */
        TOO_MANY("is one too many"),
        /** The query has more characters than are read. */
        TOO_LONG("has too many characters");

        private final String description;

        Reason(String description) {
            this.description = description;
        }
    }

    /** The name of the parameter. */
    private final String parameter;

    /** What is wrong with it. */
    private final Reason reason;

    BadParameterException(String parameter, Reason reason) {
        super(message(parameter, reason), null, false, false);
        this.parameter = parameter;
        this.reason = reason;
    }

    private static String message(String parameter, Reason reason) {
        String what = reason == Reason.TOO_LONG
                ? "The query "
                : "The parameter " + Printable.of(parameter, SHOWN) + " of the query ";
        return what + reason.description + ".";
    }

    /**
     * Returns the name of the parameter.
     *
     * @return the decoded name, the name as it was sent if it is malformed, or the empty text if it is about the whole query
     */
    public String parameter() {
        return parameter;
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
