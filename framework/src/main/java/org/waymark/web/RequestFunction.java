package org.waymark.web;

import org.jspecify.annotations.Nullable;

/**
 * A function of an object and a request: what a directive in code has where an annotation stands on a method.
 *
 * @param <T> the type of the object: a model, an app or an identity
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface RequestFunction<T, R extends @Nullable Object> {
    /**
     * Answers for an object.
     *
     * @param object what the directive is about
     * @param request the request, as the app sees it that the directive is of
     * @return the result
     * @throws Exception as it likes; an exception view may answer for it
     */
    R apply(T object, Request request) throws Exception;
}
