package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.waymark.reg.ReflectiveObject.Body;

/** Implementations of a functional interface for which no class is generated. */
final class ReflectiveCall {
    private ReflectiveCall() {}

    /** Returns an object that picks an implementation and calls it. */
    static <F> F of(States<F> states) {
        FunctionType<F> type = states.shape().type();
        MethodHandle call = type.boxing();
        return of(
                type,
                (self, arguments) -> call.invokeExact((Object) states.snapshot().target(arguments, null), arguments),
                type.title());
    }

    /** Returns an object that calls a handle, which has the types of the method. */
    static <F> F of(FunctionType<F> type, MethodHandle handle, String text) {
        MethodHandle spreading = handle.asSpreader(Object[].class, handle.type().parameterCount())
                .asType(MethodType.methodType(Object.class, Object[].class));
        return of(type, (self, arguments) -> spreading.invokeExact(arguments), text);
    }

    private static <F> F of(FunctionType<F> type, Body body, String text) {
        return ReflectiveObject.of(
                type.type(), type.lookup(), method -> Modifier.isAbstract(method.getModifiers()) ? body : null, text);
    }
}
