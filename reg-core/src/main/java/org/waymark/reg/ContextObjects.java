package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

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
     * @param generation whether generation was not declined
     * @throws RegistrationException if there is no way
     */
    static ContextObjects of(ContextPlan<?> plan, Lookup lookup, boolean generation) {
        BuildClass.Found found = BuildClass.context(plan).find(lookup);
        if (found.type() != null) {
            return new ContextObjects(CallMode.PREGENERATED, constructors(found.type(), plan, lookup));
        }
        String reason = Generation.refusal(generation, "the context");
        if (reason == null) {
            try {
                return new ContextObjects(CallMode.GENERATED, ContextWriter.constructors(plan, lookup));
            } catch (RefusalException e) {
                reason = e.getMessage();
            }
        }
        if (plan.type().isInterface()) {
            return new ContextObjects(CallMode.REFLECTIVE, List.of(ReflectiveContext.constructor(plan, lookup)));
        }
        throw new RegistrationException("No class that extends "
                + plan.type().getTypeName()
                + " could be generated: " + (found.reason() == null ? "" : found.reason() + "; and ") + reason
                + ". An interface would need none. Otherwise pass MethodHandles.lookup() of a class in its package,"
                + " or generate the class when the program is built, with org.waymark.reg.Generator, or write it: its"
                + " methods call dispatch(...).call().");
    }

    private static List<MethodHandle> constructors(Class<?> found, ContextPlan<?> plan, Lookup lookup) {
        List<MethodHandle> constructors = new ArrayList<>();
        try {
            for (Constructor<?> constructor : found.getDeclaredConstructors()) {
                constructors.add(MethodHandles.insertArguments(
                        FunctionType.access(lookup, constructor), 0, (Object) plan.handles()));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(constructors);
    }
}
