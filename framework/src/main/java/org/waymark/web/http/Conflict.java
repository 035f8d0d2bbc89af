package org.waymark.web.http;

/** The request does not go with the present state, as when somebody else was quicker. Status 409. */
public class Conflict extends HttpException {
    /**
     * Makes the error.
     *
     * @param message what went wrong, for the client
     */
    public Conflict(String message) {
        super(409, message);
    }
}
