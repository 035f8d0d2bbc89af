package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes one result of all implementations that match a call, for a function that is declared so with
 * {@link DispatchBuilder#combining}. They run one after the other, the most specific one first, and only as long as the
 * result is open.
 */
public final class Combination {
    private static final Lookup LOOKUP = MethodHandles.lookup();

    private final String name;
    private final Predicate<Class<?>> result;
    private final String wanted;
    private final Function<List<MethodHandle>, MethodHandle> function;

    private Combination(
            String name,
            Predicate<Class<?>> result,
            String wanted,
            Function<List<MethodHandle>, MethodHandle> function) {
        this.name = name;
        this.result = result;
        this.wanted = wanted;
        this.function = function;
    }

    /**
     * Runs all of them, for a function without result.
     *
     * @return the combination
     */
    public static Combination all() {
        return new Combination(
                "all",
                type -> type == void.class,
                "no result",
                handles -> fromRight(handles, (one, rest) -> MethodHandles.foldArguments(rest, one)));
    }

    /**
     * Runs them until one returns false.
     *
     * @return the combination: true if all returned true
     */
    public static Combination and() {
        return new Combination(
                "and",
                Combination::isBoolean,
                "a boolean result",
                handles -> fromRight(
                        handles, (one, rest) -> MethodHandles.guardWithTest(test(one), rest, always(false, one))));
    }

    /**
     * Runs them until one returns true.
     *
     * @return the combination: true if any returned true
     */
    public static Combination or() {
        return new Combination(
                "or",
                Combination::isBoolean,
                "a boolean result",
                handles -> fromRight(
                        handles, (one, rest) -> MethodHandles.guardWithTest(test(one), always(true, one), rest)));
    }

    /**
     * Runs them until one returns something else than null.
     *
     * @return the combination: that result, or null
     */
    public static Combination firstNonNull() {
        return new Combination(
                "firstNonNull",
                type -> !type.isPrimitive(),
                "a result that can be null",
                handles -> fromRight(handles, Combination::unlessNull));
    }

    /**
     * Runs all of them, and puts the elements of their results into one list. The result null counts as no elements.
     *
     * @return the combination: a new list
     */
    public static Combination concatenating() {
        return new Combination(
                "concatenating",
                type -> type == List.class || type == Collection.class,
                "a result of type List or Collection",
                Combination::concatenated);
    }

    /**
     * Runs all of them, and reduces their results to one.
     *
     * @param type the type of the results, as the function declares it; the wrapper of a primitive type
     * @param operator combines what the more specific implementations gave with the result of the next one
     * @param <T> the type of the results
     * @return the combination
     */
    public static <T> Combination reducing(Class<T> type, BinaryOperator<T> operator) {
        Objects.requireNonNull(operator, "operator");
        return new Combination(
                "reducing",
                declared -> declared != void.class && Types.wrapper(declared) == Types.wrapper(type),
                "a result of type " + type.getTypeName(),
                handles -> reduced(handles, operator));
    }

    /**
     * Checks that this can make the result of a function.
     *
     * @throws RegistrationException if it cannot
     */
    void check(FunctionType<?> type) {
        Class<?> declared = type.method().getReturnType();
        if (!result.test(declared)) {
            throw new RegistrationException(
                    type.title() + " cannot be combined with " + this + ": that takes functions with " + wanted
                            + ", but this one returns " + declared.getTypeName() + ".");
        }
    }

    /** Returns a handle that combines handles of the same type, the most specific one first. */
    MethodHandle combined(List<MethodHandle> handles) {
        return function.apply(handles);
    }

    /** Returns the name of the combination. */
    @Override
    public String toString() {
        return name;
    }

    private static boolean isBoolean(Class<?> type) {
        return Types.wrapper(type) == Boolean.class;
    }

    private static MethodHandle fromRight(List<MethodHandle> handles, BinaryOperator<MethodHandle> step) {
        MethodHandle whole = handles.get(handles.size() - 1);
        for (int i = handles.size() - 2; i >= 0; i--) {
            whole = step.apply(handles.get(i), whole);
        }
        return whole;
    }

    /** Returns a handle that runs the first one, and passes its result and that of each other one to a step. */
    private static MethodHandle fromLeft(MethodHandle first, List<MethodHandle> others, MethodHandle step) {
        MethodHandle whole = first;
        MethodHandle free = MethodHandles.dropArguments(step, 2, first.type().parameterList());
        for (MethodHandle other : others) {
            whole = MethodHandles.foldArguments(MethodHandles.foldArguments(free, 1, other), whole);
        }
        return whole;
    }

    private static MethodHandle test(MethodHandle handle) {
        return handle.asType(handle.type().changeReturnType(boolean.class));
    }

    private static MethodHandle always(boolean value, MethodHandle like) {
        MethodHandle constant = MethodHandles.constant(boolean.class, value)
                .asType(MethodType.methodType(like.type().returnType()));
        return MethodHandles.dropArguments(constant, 0, like.type().parameterList());
    }

    private static MethodHandle unlessNull(MethodHandle one, MethodHandle rest) {
        MethodType type = one.type();
        MethodHandle test = own("isPresent", boolean.class, Object.class)
                .asType(MethodType.methodType(boolean.class, type.returnType()));
        MethodHandle itself =
                MethodHandles.dropArguments(MethodHandles.identity(type.returnType()), 1, type.parameterList());
        return MethodHandles.foldArguments(
                MethodHandles.guardWithTest(test, itself, MethodHandles.dropArguments(rest, 0, type.returnType())),
                one);
    }

    private static MethodHandle concatenated(List<MethodHandle> handles) {
        MethodType type = handles.get(0).type();
        MethodHandle start = MethodHandles.dropArguments(own("newList", List.class), 0, type.parameterList());
        MethodHandle step = own("joined", List.class, List.class, Collection.class)
                .asType(MethodType.methodType(List.class, List.class, type.returnType()));
        return fromLeft(start, handles, step).asType(type);
    }

    private static MethodHandle reduced(List<MethodHandle> handles, BinaryOperator<?> operator) {
        Class<?> type = handles.get(0).type().returnType();
        try {
            MethodHandle step = LOOKUP.findVirtual(
                            BinaryOperator.class,
                            "apply",
                            MethodType.methodType(Object.class, Object.class, Object.class))
                    .bindTo(operator)
                    .asType(MethodType.methodType(type, type, type));
            return fromLeft(handles.get(0), handles.subList(1, handles.size()), step);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle own(String method, Class<?> result, Class<?>... parameters) {
        try {
            return LOOKUP.findStatic(Combination.class, method, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unused") // Called through a handle.
    private static boolean isPresent(@Nullable Object value) {
        return value != null;
    }

    @SuppressWarnings("unused") // Called through a handle.
    private static List<@Nullable Object> newList() {
        return new ArrayList<>();
    }

    @SuppressWarnings("unused") // Called through a handle.
    private static List<@Nullable Object> joined(
            List<@Nullable Object> list, @Nullable Collection<? extends @Nullable Object> more) {
        if (more != null) {
            list.addAll(more);
        }
        return list;
    }
}
