package org.waymark.web.http;

/**
 * An error that has a status of HTTP. Thrown by views and by the framework, never needed by models.
 *
 * <p>An app may show it in its own way by an exception view for this class or a subclass; else the client gets a plain
 * error page with the status and the message. A view for exceptions in general is not asked: it is for what nobody expected.
 * The message is for the client: write nothing into it that a stranger should not read.
 *
 * <p>No stack trace is recorded, since any stranger can cause these errors as often as they like.
 */
public class HttpException extends RuntimeException {
    private final int status;
    private final transient Headers headers;

    /**
     * Makes an error without headers.
     *
     * @param status the status code, 400 to 599
     * @param message what went wrong, for the client
     */
    public HttpException(int status, String message) {
        this(status, message, Headers.none());
    }

    /**
     * Makes an error.
     *
     * @param status the status code, 400 to 599
     * @param message what went wrong, for the client
     * @param headers headers that the response must have, such as {@code Allow}
     * @throws IllegalArgumentException if the status is not that of an error
     */
    public HttpException(int status, String message, Headers headers) {
        super(message, null, false, false);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("Not the status of an error: " + status + ". Use 400 to 599.");
        }
        this.status = status;
        this.headers = headers;
    }

    /**
     * Returns the status code.
     *
     * @return the status code, 400 to 599
     */
    public final int status() {
        return status;
    }

    /**
     * Returns the headers that the response must have.
     *
     * @return the headers
     */
    public final Headers headers() {
        return headers;
    }

    /**
     * Returns a response that tells of this error: with its status, and with its headers in place of any of the same name.
     *
     * @param response the response that shows the error
     * @return the response, changed
     */
    public final Response applyTo(Response response) {
        Response told = response.withStatus(status);
        for (Headers.Field field : headers.fields()) {
            told = told.withHeader(field.name(), field.value());
        }
        return told;
    }

    @Override
    public final String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
