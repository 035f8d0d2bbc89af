package org.waymark.samples.commands;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A method with a directive on it. It is called on the program's own object, unless it is static. */
record UserMethod(Method method) {
    UserMethod {
        method.setAccessible(true);
    }

    /** Calls the method. What it throws passes through as it is. */
    @Nullable
    Object call(CommandLine app, @Nullable Object... arguments) throws Exception {
        try {
            return method.invoke(Modifier.isStatic(method.getModifiers()) ? null : app, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) Objects.requireNonNull(e.getCause());
        }
    }

    /** Calls a method that has to return something. */
    Object result(CommandLine app, @Nullable Object... arguments) throws Exception {
        return Objects.requireNonNull(call(app, arguments), () -> method + " returned null");
    }
}
