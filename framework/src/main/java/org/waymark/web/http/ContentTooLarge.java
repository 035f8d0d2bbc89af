package org.waymark.web.http;

/** The body of the request is larger than this site takes. Status 413. */
public final class ContentTooLarge extends HttpException {
    /**
     * Makes the error.
     *
     * @param message what went wrong, for the client
     */
    public ContentTooLarge(String message) {
        super(413, message);
    }

    static ContentTooLarge than(String what, long most) {
        return new ContentTooLarge(what + " is too large: at most " + most + " bytes are taken here.");
    }
}
