package org.waymark.web;

import java.security.Principal;
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
     * Returns a response that makes the client tell who it is from now on.
     *
     * @param response the response
     * @param request the request
     * @param identity who it is
     * @return the response, changed; by default as it is, for clients that tell without being asked to
     */
    default Response remember(Response response, Request request, Principal identity) {
        return response;
    }

    /**
     * Returns a response that makes the client forget who it is.
     *
     * @param response the response
     * @param request the request
     * @return the response, changed; by default as it is
     */
    default Response forget(Response response, Request request) {
        return response;
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
