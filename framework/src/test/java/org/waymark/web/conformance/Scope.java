package org.waymark.web.conformance;

import java.util.Map;
import java.util.function.Supplier;
import org.waymark.web.Request;

/** What an expression may speak of. What there is not is null. */
record Scope(
        World world, Object self, Request request, Object app, Supplier<Identity> asked, Map<String, Object> names) {
    static Scope of(World world, Object self, Request request) {
        Supplier<Identity> asked = () -> request.identity(Identity.class).orElse(null);
        return new Scope(world, self, request, request.app(), asked, Map.of());
    }

    /** Returns the scope of what is evaluated before anybody asks who sends the request. */
    static Scope early(World world, Object self, Request request) {
        return new Scope(world, self, request, request.app(), () -> null, Map.of());
    }

    /** Returns the scope of what is evaluated without a request. */
    static Scope without(World world, Object self) {
        return new Scope(world, self, null, null, () -> null, Map.of());
    }

    Identity identity() {
        return asked.get();
    }

    Scope with(String name, Object value) {
        return new Scope(world, self, request, app, asked, Map.of(name, value));
    }

    Scope by(Identity identity) {
        return new Scope(world, self, request, app, () -> identity, names);
    }
}
