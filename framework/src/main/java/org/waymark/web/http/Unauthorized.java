package org.waymark.web.http;

/**
 * The client has to say who it is. Status 401, with the {@code WWW-Authenticate} header. Who is known, and may not, is
 * {@link Forbidden}.
 */
public final class Unauthorized extends HttpException {
    /**
     * Makes the error.
     *
     * @param message what is wanted, for the client
     * @param challenge how the client can say who it is, as {@code WWW-Authenticate} has it
     * @throws IllegalArgumentException if the challenge is not allowed in a header
     */
    public Unauthorized(String message, String challenge) {
        super(401, message, Headers.none().and("WWW-Authenticate", challenge));
    }
}
