package org.waymark.web;

import java.util.Collection;

/** Tells why a question to the {@link Tool} is not understood. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }

    ToolException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns the complaint that something is not known, with all that is. */
    static ToolException unknown(String complaint, Collection<String> all) {
        return new ToolException(complaint + " There is: " + String.join(", ", all) + ".");
    }
}
