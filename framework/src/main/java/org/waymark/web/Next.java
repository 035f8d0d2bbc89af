package org.waymark.web;

import org.waymark.web.http.Response;

/** What a {@link Tween} is wrapped around: the next tween, and in the end the view. */
@FunctionalInterface
public interface Next {
    /**
     * Goes on with a request. May be called more than once; each time the path is walked, and the view called, anew.
     *
     * @param request the request that the tween was given
     * @return the response
     * @throws Exception what a tween or a view further in throws; pass it on
     */
    Response handle(Request request) throws Exception;
}
