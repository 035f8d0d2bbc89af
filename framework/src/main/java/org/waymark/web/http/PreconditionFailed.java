package org.waymark.web.http;

/** Things are not as the client takes it that they are. Status 412. */
public final class PreconditionFailed extends HttpException {
    /**
     * Makes the error.
     *
     * @param message what is wrong, for the client
     */
    public PreconditionFailed(String message) {
        super(412, message);
    }
}
