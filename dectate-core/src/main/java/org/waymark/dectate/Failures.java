package org.waymark.dectate;

import org.jspecify.annotations.Nullable;

/** Words for exceptions in reports. */
final class Failures {
    private Failures() {}

    /** Returns what user code returned, unless that is null, although its contract forbids it. */
    static <T> T requireResult(@Nullable T result, String complaint) {
        if (result == null) {
            throw new DirectiveException(complaint);
        }
        return result;
    }

    /** Returns the message of an exception that was written for a reader, else the exception with its class. */
    static String describe(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof DirectiveException && message != null ? message : failure.toString();
    }
}
