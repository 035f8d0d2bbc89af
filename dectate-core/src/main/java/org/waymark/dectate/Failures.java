package org.waymark.dectate;

/** Words for exceptions in reports. */
final class Failures {
    private Failures() {}

    /** Returns the message of an exception that was written for a reader, else the exception with its class. */
    static String describe(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof DirectiveException && message != null ? message : failure.toString();
    }
}
