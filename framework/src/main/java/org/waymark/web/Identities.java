package org.waymark.web;

import java.lang.invoke.MethodHandles;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.RegistryKey;
import org.waymark.reg.Dispatch;

/** How an app finds out who sends a request, and whom it believes. */
final class Identities {
    static final RegistryKey<Identities> KEY = RegistryKey.of("identities", Identities::new);

    /** The generic function of verification. */
    @FunctionalInterface
    interface Verification {
        boolean believes(Principal identity, Request request) throws Exception;
    }

    private final Dispatch<Verification> verification = Dispatch.on(Verification.class, MethodHandles.lookup())
            .matchInstance("identity", 0)
            .otherwise((identity, request) -> true)
            .create();

    private @Nullable IdentifyAction used;

    void use(IdentifyAction action) {
        used = action;
    }

    void add(VerifyAction action) {
        verification.registerAt(
                action.location().toString(),
                (identity, request) -> action.method().asserts(request, identity),
                action.judged());
    }

    /** Returns whether the app can tell who sends a request, known or not. */
    boolean canTell() {
        return used != null;
    }

    /** Returns the challenge that was declared. A policy that is made for each request may have another. */
    String challenge() {
        return used == null ? "" : used.challenge();
    }

    /** Returns who a policy says it is, if that is believed. */
    @Nullable
    Principal identify(IdentityPolicy policy, Request request) throws Exception {
        Principal found = policy.identify(request);
        return found != null && verification.call().believes(found, request) ? found : null;
    }

    /** Returns how the app tells who sends a request. An app that cannot knows nobody. */
    IdentityPolicy policy(Request request) throws Exception {
        return used == null ? nobody -> null : used.policy(request);
    }
}
