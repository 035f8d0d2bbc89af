package org.waymark.web.http;

/** The request is understood and refused. Status 403. */
public class Forbidden extends HttpException {
    /**
     * Makes the error.
     *
     * @param message what went wrong, for the client
     */
    public Forbidden(String message) {
        super(403, message);
    }
}
