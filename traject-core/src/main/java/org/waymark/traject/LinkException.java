package org.waymark.traject;

/** Says why there is no path to an object or to values: what is missing, or why the path would not lead back. */
public final class LinkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The kinds of causes. */
    public enum Reason {
        /** No route is known for the class of an object. */
        NO_ROUTE,
        /** A variable of the pattern has no value. */
        MISSING_VARIABLE,
        /** There is a value for a variable that the pattern does not have. */
        UNKNOWN_VARIABLE,
        /** A value is not of the type that its converter takes. */
        WRONG_TYPE,
        /** The text of a value cannot stand in its place in a path. */
        UNWRITABLE_VALUE,
        /** The path can be written, but would lead somewhere else, or to other values. */
        NOT_REVERSIBLE
    }

    /** Why there is no link. */
    private final Reason reason;

    LinkException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * Returns the kind of the cause.
     *
     * @return a reason that stays the same from release to release
     */
    public Reason reason() {
        return reason;
    }
}
