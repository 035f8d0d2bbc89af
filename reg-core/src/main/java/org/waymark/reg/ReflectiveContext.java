package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
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

    private ReflectiveContext(ContextPlan<C> plan, Lookup lookup) {
        this.type = plan.type();
        this.lookup = lookup;
        for (ContextPlan.Implemented implemented : plan.methods()) {
            Method method = implemented.method();
            MethodHandle handle = implemented
                    .target()
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
            targets.put(ContextMethod.signature(method), new Target(handle, implemented.first()));
        }
    }

    /** Returns what makes objects. */
    static <C> MethodHandle constructor(ContextPlan<C> plan, Lookup lookup) {
        try {
            return MethodHandles.lookup()
                    .bind(new ReflectiveContext<>(plan, lookup), "create", MethodType.methodType(Object.class));
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
