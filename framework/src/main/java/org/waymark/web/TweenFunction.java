package org.waymark.web;

import org.waymark.web.http.Response;

/** What a tween does, as a directive in code has it; see {@link Tween}. */
@FunctionalInterface
public interface TweenFunction {
    /**
     * Handles a request.
     *
     * @param request the request, as the app sees it that the tween is of
     * @param next what the tween is wrapped around
     * @return the response
     * @throws Exception as it likes; an exception view may answer for it
     */
    Response handle(Request request, Next next) throws Exception;
}
