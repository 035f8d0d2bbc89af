package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.reg.ReflectiveObject.Body;

/** Makes the objects of an interface that is a context where no class is generated. */
final class ReflectiveContext<C> {
    private final Class<C> type;
    private final Lookup lookup;
    private final Map<String, Target> targets = new LinkedHashMap<>();

    /** Takes the object and the other arguments in an array. */
    private record Target(MethodHandle handle, @Nullable Consumer<Object> first) {}

    private ReflectiveContext(Class<C> type, Lookup lookup, Map<String, ContextMethod<?>> methods) {
        this.type = type;
        this.lookup = lookup;
        ContextMethod.abstractMethods(type).forEach((signature, method) -> {
            ContextMethod<?> declared = methods.get(signature);
            if (declared != null) {
                MethodHandle handle = declared.target(type, method)
                        .asSpreader(Object[].class, method.getParameterCount())
                        .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
                targets.put(signature, new Target(handle, declared.first()));
            }
        });
    }

    /** Returns what makes objects. */
    static <C> MethodHandle constructor(Class<C> type, Lookup lookup, Map<String, ContextMethod<?>> methods) {
        try {
            return MethodHandles.lookup()
                    .bind(
                            new ReflectiveContext<>(type, lookup, methods),
                            "create",
                            MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a new object. */
    Object create() {
        Map<String, Body> bodies = new LinkedHashMap<>();
        targets.forEach((signature, target) -> bodies.put(signature, body(target)));
        return ReflectiveObject.of(type, lookup, method -> bodies.get(ContextMethod.signature(method)), null);
    }

    private static Body body(Target target) {
        Body call = (self, arguments) -> target.handle().invokeExact(self, arguments);
        if (target.first() == null) {
            return call;
        }
        FirstCall first = new FirstCall(target.first());
        return (self, arguments) -> {
            first.before(self);
            return call.call(self, arguments);
        };
    }
}
