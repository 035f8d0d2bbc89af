package org.waymark.web.http;

/** There is nothing at this path. Status 404. */
public class NotFound extends HttpException {
    /**
     * Makes the error.
     *
     * @param message what went wrong, for the client
     */
    public NotFound(String message) {
        super(404, message);
    }
}
