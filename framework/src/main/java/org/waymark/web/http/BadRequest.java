package org.waymark.web.http;

/** The request cannot be understood. Status 400. */
public class BadRequest extends HttpException {
    /**
     * Makes the error.
     *
     * @param message what went wrong, for the client
     */
    public BadRequest(String message) {
        super(400, message);
    }
}
