package org.waymark.web;

import java.security.Principal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Response;

/**
 * A way of telling who sends a request, and of having the client tell it again. A method with {@link Identify} returns one,
 * the same at each call. See {@link BasicAuthentication}, {@link SignedCookie} and {@link ProxyIdentity}.
 *
 * <p>A policy is used by many threads at once.
 */
@FunctionalInterface
public interface IdentityPolicy {
    /**
     * Returns who sends a request.
     *
     * @param request the request
     * @return the identity, or null if it is somebody unknown
     * @throws Exception as it likes; an exception view may answer for it
     */
    @Nullable
    Principal identify(Request request) throws Exception;

    /**
     * Returns what makes the client tell who it is from now on.
     *
     * @param request the request
     * @param identity who it is
     * @return what is to be done to the response if the request succeeds
     * @throws UnsupportedOperationException if clients tell by something that they were not told here; by default they do
     */
    default UnaryOperator<Response> remember(Request request, Principal identity) {
        throw new UnsupportedOperationException(
                "The client cannot be made to tell who it is from now on: the policy of this app"
                        + " reads only what clients know by themselves. Let the method with @Identify return one that gives them"
                        + " something, such as SignedCookie.");
    }

    /**
     * Returns what makes the client forget who it is.
     *
     * @param request the request
     * @return what is to be done to the response if the request succeeds
     * @throws UnsupportedOperationException if clients tell by something that they were not told here; by default they do
     */
    default UnaryOperator<Response> forget(Request request) {
        throw new UnsupportedOperationException(
                "The client cannot be made to forget who it is: the policy of this app reads only"
                        + " what clients know by themselves. Let the method with @Identify return one that gives them something, such"
                        + " as SignedCookie.");
    }

    /**
     * Returns what a client is told that has to say who it is, as the header {@code WWW-Authenticate} has it.
     *
     * @return a scheme and its parameters; by default that a cookie is wanted, which browsers pass over
     */
    default String challenge() {
        return "Cookie";
    }

    /**
     * Returns what the client is told that sent a request and has to say who it is.
     *
     * @param request the request
     * @return a scheme and its parameters; by default {@link #challenge()}
     */
    default String challenge(Request request) {
        return challenge();
    }
}
