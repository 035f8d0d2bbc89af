package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A functional interface and its one abstract method.
 *
 * @param type the interface
 * @param method the abstract method; where generic interfaces leave several with the same name, the most specific one
 * @param bridges the other abstract methods of that name, which have less specific types
 * @param lookup access to the interface, as the user gave it; null if none was given
 * @param handle calls the method of the object that is its first argument
 * @param built what a build generated for the interface
 */
record FunctionType<F>(
        Class<F> type,
        Method method,
        List<Method> bridges,
        @Nullable Lookup lookup,
        MethodHandle handle,
        Built built) {

    static <F> FunctionType<F> of(Class<F> type, @Nullable Lookup lookup) {
        if (!type.isInterface() || type.isAnnotation()) {
            throw new RegistrationException(type.getTypeName()
                    + " is not a functional interface: it is no interface. Declare one with one abstract method.");
        }
        if (type.isSealed()) {
            throw new RegistrationException(type.getTypeName()
                    + " is sealed: nothing else can implement it. Declare an interface that is not.");
        }
        List<Method> methods = abstractMethods(type);
        Method method = mostSpecific(type, methods);
        methods.remove(method);
        if (methods.size() > 1) {
            methods.sort(Comparator.comparing(Method::toString));
        }
        return new FunctionType<>(
                type, method, List.copyOf(methods), lookup, handle(type, method, lookup), new Built());
    }

    private static List<Method> abstractMethods(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
                methods.add(method);
            }
        }
        return methods;
    }

    private static boolean isOfObject(Method method) {
        for (Method present : Object.class.getMethods()) {
            if (present.getName().equals(method.getName())
                    && Arrays.equals(present.getParameterTypes(), method.getParameterTypes())) {
                return true;
            }
        }
        return false;
    }

    private static Method mostSpecific(Class<?> type, List<Method> methods) {
        for (Method method : methods) {
            if (overridesAll(method, methods)) {
                return method;
            }
        }
        throw new RegistrationException(type.getTypeName()
                + " is not a functional interface: it has "
                + (methods.isEmpty() ? "no abstract method" : "several abstract methods, " + names(methods))
                + ". Declare one with one abstract method.");
    }

    private static boolean overridesAll(Method method, List<Method> others) {
        for (Method other : others) {
            if (!overrides(method, other)) {
                return false;
            }
        }
        return true;
    }

    private static String names(List<Method> methods) {
        return String.join(", ", methods.stream().map(Method::getName).sorted().toList());
    }

    private static boolean overrides(Method method, Method other) {
        if (!method.getName().equals(other.getName()) || method.getParameterCount() != other.getParameterCount()) {
            return false;
        }
        for (int i = 0; i < method.getParameterCount(); i++) {
            if (!other.getParameterTypes()[i].isAssignableFrom(method.getParameterTypes()[i])) {
                return false;
            }
        }
        return other.getReturnType().isAssignableFrom(method.getReturnType());
    }

    private static MethodHandle handle(Class<?> type, Method method, @Nullable Lookup lookup) {
        try {
            FunctionType.class.getModule().addReads(type.getModule());
            if (lookup != null) {
                return lookup.unreflect(method);
            }
            if (!Modifier.isPublic(type.getModifiers())) {
                method.setAccessible(true);
            }
            return MethodHandles.lookup().unreflect(method);
        } catch (IllegalAccessException | RuntimeException e) {
            throw new RegistrationException("The interface " + type.getTypeName()
                    + " is not accessible: " + e.getMessage()
                    + ". Pass MethodHandles.lookup() of a class that sees it to Dispatch.on.");
        }
    }

    /** Returns the same with access to something else. */
    FunctionType<F> withLookup(Lookup other) {
        return new FunctionType<>(type, method, bridges, other, handle, new Built());
    }

    MethodType methodType() {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    }

    /** Returns a handle of something that the user's lookup can access, or that is open to this module. */
    MethodHandle access(Executable executable) throws IllegalAccessException {
        return access(lookup, executable);
    }

    /** Returns a handle of something that a lookup, if there is one, can access, or that is open to this module. */
    static MethodHandle access(@Nullable Lookup lookup, Executable executable) throws IllegalAccessException {
        FunctionType.class.getModule().addReads(executable.getDeclaringClass().getModule());
        try {
            return direct(lookup == null ? MethodHandles.lookup() : lookup, executable);
        } catch (IllegalAccessException e) {
            executable.setAccessible(true);
            return direct(MethodHandles.lookup(), executable);
        }
    }

    private static MethodHandle direct(Lookup lookup, Executable executable) throws IllegalAccessException {
        return executable instanceof Method plain
                ? lookup.unreflect(plain)
                : lookup.unreflectConstructor((Constructor<?>) executable);
    }

    /** Returns an implementation that calls a handle, which has the types of the method. */
    F implementedBy(MethodHandle handle, String text, boolean generation) {
        return new CallFactory<>(this, generation).implementation(handle, text);
    }

    /** Returns the name that messages use: the interface without its package, and its method. */
    String title() {
        String canonical = type.getCanonicalName();
        String name = canonical == null ? type.getTypeName() : canonical;
        String packageName = type.getPackageName();
        return (packageName.isEmpty() ? name : name.substring(packageName.length() + 1)) + "." + method.getName();
    }

    /** Returns the arguments if their number is right. */
    @Nullable
    Object[] checked(@Nullable Object[] arguments) {
        if (arguments.length != method.getParameterCount()) {
            throw new IllegalArgumentException(
                    title() + " takes " + method.getParameterCount() + " arguments, but got " + arguments.length + ".");
        }
        return arguments;
    }

    /** Returns what calls a function with boxed arguments: {@code (Object target, Object[] arguments) Object}. */
    MethodHandle boxing() {
        return handle.asSpreader(Object[].class, method.getParameterCount())
                .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
    }
}
