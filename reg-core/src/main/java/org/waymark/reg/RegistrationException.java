package org.waymark.reg;

/** Thrown when a function is declared wrongly, or when an implementation is registered for values that cannot be. */
public final class RegistrationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    RegistrationException(String message) {
        super(message);
    }
}
