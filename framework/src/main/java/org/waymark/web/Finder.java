package org.waymark.web;

import org.jspecify.annotations.Nullable;

/**
 * Finds the model for a path, where an annotation stands on a method that does.
 *
 * @param <A> the type of the app
 * @param <M> the type of the model
 */
@FunctionalInterface
public interface Finder<A, M> {
    /**
     * Finds a model.
     *
     * @param app the app that the request has come to
     * @param values the variables of the path, and the declared parameters of the query
     * @param request the request
     * @return the model, or null if there is none, which is answered with 404
     * @throws Exception as it likes; an exception view may answer for it
     */
    @Nullable
    M find(A app, PathValues values, Request request) throws Exception;
}
