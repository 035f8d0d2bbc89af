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
}
