package org.waymark.reg;

/**
 * Thrown by a call or a look-up that several registrations match, none of which is more specific than all others. The
 * message names two of them, where each was registered, and the registration that would settle the matter.
 */
public final class AmbiguityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AmbiguityException(String message) {
        super(message);
    }
}
