package org.waymark.web;

import java.security.Principal;
import java.util.Optional;
import org.waymark.web.http.Forbidden;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Unauthorized;

/**
 * Who sends a request, and what that may do in the app that the request has come to.
 *
 * @param request the request
 */
record Access(Request request) {
    /** Returns who sends the request, if it is somebody of a class. */
    <I extends Principal> Optional<I> identity(Class<I> type) {
        return identity().filter(type::isInstance).map(type::cast);
    }

    /**
     * Returns who sends the request, which has to be somebody of a class.
     *
     * @throws HttpException if it is not
     */
    <I extends Principal> I someone(Class<I> type) {
        return identity(type).orElseThrow(this::refusal);
    }

    boolean permits(Class<?> permission, Object model) {
        Permissions permissions = request.place().permissions();
        return UserCode.ask(() -> permissions.permit(identity().orElse(null), model, permission, request));
    }

    /**
     * Refuses to go on without a permission.
     *
     * @throws Unauthorized if who sends the request is unknown, and so may have it
     * @throws Forbidden if who sends the request is known, and does not have it
     */
    void require(Class<?> permission, Object model) {
        if (!permits(permission, model)) {
            throw refusal();
        }
    }

    void remember(Principal identity) {
        request.after(policy().remember(atTeller(), identity));
    }

    void forget() {
        request.after(policy().forget(atTeller()));
    }

    private HttpException refusal() {
        return identity().isPresent()
                ? new Forbidden("You may not do this.")
                : new Unauthorized("Say who you are.", policy().challenge(atTeller()));
    }

    /** Returns the request as the app sees it that tells who sends it. */
    private Request atTeller() {
        return request.at(request.place().teller());
    }

    private Optional<Principal> identity() {
        return UserCode.ask(() -> request.exchange().identity(request));
    }

    private IdentityPolicy policy() {
        return UserCode.ask(() -> request.exchange().policy(request));
    }
}
