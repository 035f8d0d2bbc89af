package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of a context are made.
 *
 * @param mode what their class is
 * @param constructors make them
 */
record ContextObjects(CallMode mode, List<MethodHandle> constructors) {

    /**
     * Finds the best way to make objects.
     *
     * @param refusal why no class may be generated; null if one may
     * @throws RegistrationException if there is no way
     */
    static <C> ContextObjects of(
            Class<C> type, Lookup lookup, Map<String, ContextMethod<?>> methods, @Nullable String refusal) {
        String reason = refusal;
        if (reason == null) {
            try {
                return new ContextObjects(CallMode.GENERATED, new ContextWriter(type, lookup).constructors(methods));
            } catch (RefusalException e) {
                reason = e.getMessage();
            }
        }
        if (type.isInterface()) {
            return new ContextObjects(
                    CallMode.REFLECTIVE, List.of(ReflectiveContext.constructor(type, lookup, methods)));
        }
        throw new RegistrationException("No class that extends " + type.getTypeName() + " could be generated: " + reason
                + ". An interface would need none. Otherwise pass MethodHandles.lookup() of a class in its package,"
                + " or generate the class when the program is built, with org.waymark.reg.Generator, or write it: its"
                + " methods call dispatch(...).call().");
    }
}
