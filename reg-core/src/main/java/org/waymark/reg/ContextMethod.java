package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An abstract method of a context class, and the function behind it.
 *
 * @param method the abstract method
 * @param shape what the function looks at, as it was declared
 * @param dispatch the function of one context class
 * @param first what is done before the first call on an object, or null
 */
record ContextMethod<F>(
        Method method,
        Shape<F> shape,
        Dispatch<F> dispatch,
        @Nullable Consumer<Object> first) {

    static <F> ContextMethod<F> of(
            Class<?> type, Collection<Method> candidates, String name, DispatchBuilder<F> function) {
        Shape<F> shape = function.shape();
        return candidates.stream()
                .filter(method -> method.getName().equals(name)
                        && fits(type, method, shape.type().method()))
                .findFirst()
                .map(method -> new ContextMethod<>(method, shape, function.create(), null))
                .orElseThrow(() -> new RegistrationException(type.getTypeName() + " has no abstract method "
                        + Text.of(name) + " that " + shape.type().title() + " could stand for. The function takes a "
                        + type.getTypeName() + " and then what the method takes, and returns and throws what the"
                        + " method may return and throw."));
    }

    private static boolean fits(Class<?> type, Method method, Method function) {
        Class<?>[] given = method.getParameterTypes();
        Class<?>[] taken = function.getParameterTypes();
        if (taken.length != given.length + 1 || !taken[0].isAssignableFrom(type)) {
            return false;
        }
        for (int i = 0; i < given.length; i++) {
            if (!Types.converts(given[i], taken[i + 1])) {
                return false;
            }
        }
        return method.getReturnType() == void.class
                ? thrownBy(function, method)
                : Types.converts(function.getReturnType(), method.getReturnType()) && thrownBy(function, method);
    }

    private static boolean thrownBy(Method function, Method method) {
        List<Class<?>> allowed = Arrays.asList(method.getExceptionTypes());
        return Arrays.stream(function.getExceptionTypes())
                .filter(thrown -> !RuntimeException.class.isAssignableFrom(thrown))
                .filter(thrown -> !Error.class.isAssignableFrom(thrown))
                .allMatch(thrown -> allowed.stream().anyMatch(type -> type.isAssignableFrom(thrown)));
    }

    /** Returns the methods that a class leaves abstract, by their signatures. */
    static Map<String, Method> abstractMethods(Class<?> type) {
        Map<String, Method> found = new LinkedHashMap<>();
        Set<String> decided = new HashSet<>();
        for (Class<?> c = type; c != null && !c.isInterface(); c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                boolean counts =
                        !Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers());
                if (counts && decided.add(signature(method)) && Modifier.isAbstract(method.getModifiers())) {
                    found.put(signature(method), method);
                }
            }
        }
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && decided.add(signature(method))) {
                found.put(signature(method), method);
            }
        }
        return found;
    }

    static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    /** Returns the function with the context in front. It has the types of a method, with Object for all references. */
    MethodHandle target(Class<?> type, Method implemented) {
        FunctionType<F> function = shape.type();
        MethodType implementedType = MethodType.methodType(implemented.getReturnType(), implemented.getParameterTypes())
                .insertParameterTypes(0, type);
        try {
            return function.access(function.method())
                    .bindTo(dispatch.call())
                    .asType(implementedType)
                    .asType(implementedType.erase());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    ContextMethod<F> withFirst(Consumer<Object> action) {
        return new ContextMethod<>(method, shape, dispatch, action);
    }

    /** Returns the same method for another class, without registrations or with those of this one. */
    ContextMethod<F> extended(boolean inheriting) {
        return new ContextMethod<>(
                method, shape, new Dispatch<>(shape, Compiler.CALLS, inheriting ? dispatch : null), first);
    }

    @Override
    public String toString() {
        return method.getName();
    }
}
