package org.waymark.reg;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A class that may have been generated when the program was built, by {@link Generator}. It is found by its name.
 *
 * @param beside the interface that it implements, or the class that it extends; it is in the same package
 * @param role what it is, a part of its name
 * @param fits all that its code was made for
 */
record BuildClass(Class<?> beside, String role, String fits) {
    /** The name of the method that tells what a class fits. */
    static final String FITS = "waymark$fits";

    /** Changes with the code that is generated, and with what that code calls. */
    static final String VERSION = "1";

    /** What was found: a class that fits, or perhaps one that does not, and why. */
    record Found(@Nullable Class<?> type, @Nullable String reason) {}

    static BuildClass forwarder(FunctionType<?> type) {
        return new BuildClass(type.type(), "Forwarder", VERSION + methods(type));
    }

    static BuildClass implementation(FunctionType<?> type) {
        return new BuildClass(type.type(), "Implementation", VERSION + methods(type));
    }

    /** Returns the table for functions that look at the same arguments in the same way. */
    static BuildClass table(Shape<?> shape) {
        StringBuilder role = new StringBuilder("Table");
        for (int i : shape.eagerPredicates()) {
            role.append('$')
                    .append(eager(shape.predicates().get(i)))
                    .append('_')
                    .append(i);
        }
        for (int argument : shape.lazyArguments()) {
            role.append("$l").append(argument);
        }
        return new BuildClass(shape.type().type(), role.toString(), VERSION + methods(shape.type()) + " " + role);
    }

    private static String eager(DispatchPredicate<?> predicate) {
        ValueOrder order = predicate.order();
        String kind = order instanceof SubtypeOrder subtypes ? subtypes.ofInstances() ? "i" : "c" : "k";
        return kind + predicate.argument();
    }

    /** Returns the class of the objects of a context. */
    static BuildClass context(ContextPlan<?> plan) {
        StringBuilder methods = new StringBuilder();
        for (ContextPlan.Implemented implemented : plan.methods()) {
            methods.append(implemented.creating() == null ? " " : " first ").append(described(implemented.method()));
        }
        return new BuildClass(plan.type(), "Context", VERSION + methods + " " + plan.constructors());
    }

    private static String methods(FunctionType<?> type) {
        StringBuilder methods = new StringBuilder(" ").append(described(type.method()));
        for (Method bridge : type.bridges()) {
            methods.append(' ').append(described(bridge));
        }
        return methods.toString();
    }

    private static String described(Method method) {
        return method.getName()
                + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .toMethodDescriptorString();
    }

    String name() {
        return beside.getName() + "$$" + role;
    }

    /** Looks for the class. */
    Found find(@Nullable Lookup lookup) {
        if (beside.getClassLoader() == null) {
            return new Found(null, null);
        }
        try {
            Class<?> found = Class.forName(name(), false, beside.getClassLoader());
            checkReads(found.getModule());
            Object made =
                    FunctionType.access(lookup, found.getDeclaredMethod(FITS)).invoke();
            return fits.equals(made)
                    ? new Found(found, null)
                    : new Found(null, "the class " + name() + " was generated for something else: generate it again");
        } catch (ClassNotFoundException e) {
            return new Found(null, null);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return new Found(null, "the class " + name() + " cannot be used, because of " + e);
        }
    }

    private static void checkReads(Module module) throws IllegalAccessException {
        Module here = BuildClass.class.getModule();
        if (!module.canRead(here)) {
            throw new IllegalAccessException(module + " does not read " + here);
        }
    }
}
