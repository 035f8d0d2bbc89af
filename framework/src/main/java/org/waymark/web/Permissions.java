package org.waymark.web;

import java.lang.invoke.MethodHandles;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.RegistryKey;
import org.waymark.reg.Dispatch;
import org.waymark.reg.Explanation;

/** The permission rules of an app: one dispatch function on identity, model and permission. */
final class Permissions {
    static final RegistryKey<Permissions> KEY = RegistryKey.of("permissions", Permissions::new);

    /** Who is not known. It is no Principal, so that rules for somebody do not match it. */
    private static final Object NOBODY = new Object();

    /** The generic function of rules. */
    @FunctionalInterface
    interface Rule {
        boolean permits(Object identity, Object model, Class<?> permission, Request request) throws Exception;
    }

    private final Dispatch<Rule> rules = Dispatch.on(Rule.class, MethodHandles.lookup())
            .matchInstance("identity", 0)
            .matchInstance("model", 1)
            .matchClass("permission", 2)
            .otherwise((identity, model, permission, request) -> permission == Anybody.class)
            .create();

    void add(PermissionAction action) {
        PermissionAction.Identity about = action.identity();
        rules.registerAt(
                action.location().toString(),
                (identity, model, permission, request) -> action.rule().asserts(request, model),
                about.identity(),
                about.model(),
                about.permission());
    }

    boolean permit(@Nullable Principal identity, Object model, Class<?> permission, Request request) throws Exception {
        return rules.call().permits(identity == null ? NOBODY : identity, model, permission, request);
    }

    /** Tells which rule is asked, and why none of the others; none is asked. */
    Explanation<Rule> explain(@Nullable Principal identity, Object model, Class<?> permission, Request request) {
        return rules.explain(identity == null ? NOBODY : identity, model, permission, request);
    }
}
