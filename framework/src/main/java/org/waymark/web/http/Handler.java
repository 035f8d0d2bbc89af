package org.waymark.web.http;

/**
 * Answers requests. What a server runs, what a test calls, and what a decorator wraps.
 *
 * <p>A handler is called by many threads at once.
 */
@FunctionalInterface
public interface Handler {
    /**
     * Answers a request.
     *
     * <p>To a {@code HEAD} request a handler answers as to {@code GET}, body included: whoever sends the answer leaves
     * the body out.
     *
     * @param request the request; its body may be read during this call only
     * @return the response
     */
    Response handle(HttpRequest request);

    /**
     * Answers a request that is refused before anybody handles it: by {@link Limits}, by {@link Proxies}, or by a server.
     *
     * <p>A decorator that sees all requests, such as a log, sees these too if it hands them on as it does the others, by this
     * method of the handler that it wraps. One that does not is passed over. By default the answer is the message of the error
     * in plain text.
     *
     * @param request the request, with all that is wrong with it; its body is not to be read
     * @param error why it is refused
     * @return the response, with the status of the error
     */
    default Response refuse(HttpRequest request, HttpException error) {
        return error.applyTo(Response.text(error.getMessage() + "\n").withHeader("X-Content-Type-Options", "nosniff"));
    }
}
