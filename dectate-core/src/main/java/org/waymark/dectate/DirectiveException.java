package org.waymark.dectate;

/**
 * Says that a directive makes no sense where it stands or as it is. Thrown by a {@link DirectiveFactory} or an
 * {@link Action}; it is caught and reported together with the place of the directive.
 */
public class DirectiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong, as a sentence for whoever wrote the directive
     */
    public DirectiveException(String message) {
        super(message);
    }

    /**
     * Makes an exception with a cause.
     *
     * @param message what is wrong, as a sentence for whoever wrote the directive
     * @param cause why
     */
    public DirectiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
