package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method as an implementation of a function of some shape: whether it can be one, and for which classes. */
final class ImplementingMethod<F> {
    private final Executable method;
    private final Shape<F> shape;
    private final Role role;
    private final Method implemented;

    /**
     * Checks the method against the function.
     *
     * @throws RegistrationException if the method cannot take every call for which it would be picked
     */
    ImplementingMethod(Executable method, Shape<F> shape, Role role) {
        this.method = method;
        this.shape = shape;
        this.role = role;
        this.implemented = shape.type().method();
        int count = method.getParameterCount() - (takesNext() ? 1 : 0);
        if (count != implemented.getParameterCount()) {
            throw wrong("it has " + Text.counted(count, "parameter") + ", and not " + implemented.getParameterCount());
        }
        for (int i = 0; i < count; i++) {
            checkParameter(i);
        }
        checkRole();
        checkResult();
        checkExceptions();
    }

    /** Returns whether a last parameter, which the function does not have, takes a function that calls the next one. */
    boolean takesNext() {
        Class<?>[] taken = method.getParameterTypes();
        return taken.length == implemented.getParameterCount() + 1
                && taken[taken.length - 1] == shape.type().type();
    }

    private void checkParameter(int i) {
        Class<?> given = implemented.getParameterTypes()[i];
        Class<?> taken = method.getParameterTypes()[i];
        if (!Types.converts(given, taken) && !isGuaranteed(i)) {
            throw wrong("its parameter " + i + " is a " + taken.getTypeName() + ", but the argument can be any "
                    + given.getTypeName() + ", because no predicate is about its class");
        }
    }

    /** Returns whether a predicate lets only such arguments through as the parameter can take. */
    private boolean isGuaranteed(int i) {
        return shape.predicates().stream()
                .filter(predicate -> !predicate.isLazy() && predicate.argument() == i)
                .anyMatch(predicate -> predicate.order() instanceof SubtypeOrder order
                        && (order.ofInstances() || method.getParameterTypes()[i] == Class.class));
    }

    private void checkRole() {
        if (role == Role.AROUND && !takesNext()) {
            throw wrong("it is around advice, and has no last parameter of type "
                    + shape.type().type().getTypeName() + " to call the next one with");
        }
        if (role == Role.PRIMARY && takesNext() && shape.combination() != null) {
            throw wrong("all implementations run that match, and nothing is next for one of them");
        }
        if (isForgetting() && takesNext()) {
            throw wrong("it is " + role.noun() + ", and nothing is next for that");
        }
    }

    /** Returns whether the result counts for nothing. */
    private boolean isForgetting() {
        return role == Role.BEFORE || role == Role.AFTER;
    }

    private void checkResult() {
        Class<?> wanted = isForgetting() ? void.class : implemented.getReturnType();
        Class<?> result = resultType();
        if (wanted != void.class && !Types.converts(result, wanted)) {
            throw wrong("it returns " + result.getTypeName() + ", and not " + wanted.getTypeName());
        }
    }

    private Class<?> resultType() {
        return method instanceof Method plain ? plain.getReturnType() : method.getDeclaringClass();
    }

    private void checkExceptions() {
        List<Class<?>> allowed = Arrays.asList(implemented.getExceptionTypes());
        for (Class<?> thrown : method.getExceptionTypes()) {
            if (!RuntimeException.class.isAssignableFrom(thrown)
                    && !Error.class.isAssignableFrom(thrown)
                    && allowed.stream().noneMatch(type -> type.isAssignableFrom(thrown))) {
                throw wrong("it declares the exception " + thrown.getTypeName() + ", which the function does not");
            }
        }
    }

    /** Returns the values of the predicates on classes, by name. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (DispatchPredicate<F> predicate : shape.predicates()) {
            if (predicate.order() instanceof SubtypeOrder order && !predicate.isLazy()) {
                int i = predicate.argument();
                values.put(
                        predicate.name(),
                        order.ofInstances()
                                ? Types.wrapper(method.getParameterTypes()[i])
                                : namedBy(method.getGenericParameterTypes()[i]));
            }
        }
        return values;
    }

    /** Checks a class that the annotation names in place of a parameter's type: the parameter has to take it. */
    void checkNamed(DispatchPredicate<F> predicate, Object value) {
        if (predicate.isLazy()) {
            return;
        }
        Class<?> taken = method.getParameterTypes()[predicate.argument()];
        if (predicate.order() instanceof SubtypeOrder order
                && order.ofInstances()
                && value instanceof Class<?> named
                && !Types.wrapper(taken).isAssignableFrom(named)) {
            throw wrong("its annotation names the class " + named.getTypeName() + ", but its parameter "
                    + predicate.argument() + " is a " + taken.getTypeName());
        }
    }

    /** Returns the class that is named by {@code Class<C>} or {@code Class<? extends C>}. */
    private static Class<?> namedBy(Type type) {
        Type named = type instanceof ParameterizedType given ? given.getActualTypeArguments()[0] : Object.class;
        if (named instanceof WildcardType wildcard) {
            named = wildcard.getUpperBounds()[0];
        }
        if (named instanceof ParameterizedType given) {
            named = given.getRawType();
        }
        return named instanceof Class<?> exact ? exact : Object.class;
    }

    /** Returns a handle with the types of the function. */
    MethodHandle handle(@Nullable Object receiver, @Nullable F next) {
        try {
            MethodHandle direct = shape.type().access(method);
            boolean bound = receiver != null && direct.type().parameterCount() > method.getParameterCount();
            MethodHandle free = bound ? direct.bindTo(receiver) : direct;
            int last = free.type().parameterCount() - 1;
            MethodHandle whole = next == null ? free : MethodHandles.insertArguments(free, last, next);
            return (isForgetting() ? whole.asType(whole.type().changeReturnType(void.class)) : whole)
                    .asType(shape.type().methodType());
        } catch (IllegalAccessException | RuntimeException e) {
            throw wrong("it is not accessible: " + e.getMessage() + ". Make it public, or open its package");
        }
    }

    private RegistrationException wrong(String why) {
        String name = method instanceof Constructor ? "<init>" : method.getName();
        return new RegistrationException(method.getDeclaringClass().getName() + "." + name + " cannot implement "
                + shape.type().title() + ": " + why + ".");
    }
}
