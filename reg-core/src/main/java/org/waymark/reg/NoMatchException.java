package org.waymark.reg;

/**
 * Thrown by a call that no registration matches, if neither the predicate that ruled out the last candidate has a
 * fallback nor the function a default.
 */
public final class NoMatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoMatchException(String message) {
        super(message);
    }
}
