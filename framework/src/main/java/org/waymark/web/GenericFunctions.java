package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import org.waymark.dectate.RegistryKey;
import org.waymark.reg.Dispatch;

/** The generic functions of an app, by their interfaces. */
final class GenericFunctions {
    static final RegistryKey<GenericFunctions> KEY = RegistryKey.of("generic functions", GenericFunctions::new);

    private static final MethodHandle REACHED = reached();

    private final Map<Class<?>, Dispatch<?>> byType = new HashMap<>();

    /** Adds a method, and returns its function. */
    Dispatch<?> add(MethodAction action) {
        GenericFunction function = action.function();
        MethodHandle method = MethodHandles.filterArguments(action.method(), function.request(), REACHED.bindTo(this));
        Dispatch<?> dispatch = byType.computeIfAbsent(function.type(), type -> function.dispatch());
        dispatch.batch(batch -> batch.registerHandle(
                action.location().toString(), method, action.classes().toArray()));
        return dispatch;
    }

    private static MethodHandle reached() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(
                            GenericFunctions.class, "reached", MethodType.methodType(Request.class, Request.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /**
     * Returns a request as it came to the app that has these functions: whoever calls one may have an app that is mounted in
     * it.
     */
    Request reached(Request request) {
        for (MountedApp each = request.place(); each != null; each = each.parent()) {
            if (each.registry(KEY) == this) {
                return request.at(each);
            }
        }
        throw new IllegalStateException("The request has not come to the app of this function.");
    }
}
