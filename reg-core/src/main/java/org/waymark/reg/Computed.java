package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed from the arguments of a call, for a predicate to look at. It is computed at most once in a
 * call for each predicate, and only if some candidate needs it; calling the next one is a call of its own. What the
 * computation throws leaves the call.
 */
public abstract sealed class Computed {
    private static final Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType ONE = MethodType.methodType(Object.class, Object.class);

    private Computed() {}

    /**
     * Returns a value that is computed from one argument.
     *
     * @param argument the position of the argument, from 0
     * @param function computes the value; it is given null where the argument is null
     * @param <A> the type of the argument
     * @return the value
     */
    @SuppressWarnings("unchecked") // Whoever declares the type of the argument answers for it.
    public static <A> Computed from(int argument, Function<? super A, ?> function) {
        Objects.requireNonNull(function, "function");
        return new FromOne(argument, (Function<@Nullable Object, ?>) function, false);
    }

    /**
     * Returns a value that is computed from two arguments.
     *
     * @param first the position of one argument, from 0
     * @param second the position of the other argument
     * @param function computes the value; it is given null where an argument is null
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @return the value
     */
    @SuppressWarnings("unchecked") // Whoever declares the types of the arguments answers for them.
    public static <A, B> Computed from(int first, int second, BiFunction<? super A, ? super B, ?> function) {
        Objects.requireNonNull(function, "function");
        return new FromTwo(first, second, (BiFunction<@Nullable Object, @Nullable Object, ?>) function);
    }

    /**
     * Returns a value that is computed from all arguments. They are put into an array each time; computations from one
     * or two arguments need none.
     *
     * @param function computes the value; it is given all arguments of the call, in an array of its own
     * @return the value
     */
    public static Computed fromAll(Function<? super @Nullable Object[], ?> function) {
        return new FromAll(Objects.requireNonNull(function, "function"));
    }

    /** Returns an argument as it is, for predicates that look at it late. */
    static Computed argument(int argument) {
        return new FromOne(argument, Function.identity(), true);
    }

    /** Returns whether it is an argument as it is. */
    boolean isArgument() {
        return this instanceof FromOne one && one.asItIs;
    }

    /** Returns the positions of the arguments that it is computed from, in a call with so many. */
    abstract List<Integer> arguments(int count);

    /** Returns the value for all arguments of a call. */
    abstract @Nullable Object of(@Nullable Object[] arguments);

    /** Returns the value where the arguments that it is computed from have these positions among four. */
    abstract @Nullable Object of(
            int[] positions, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d);

    /** Returns a handle that takes the arguments that it is computed from, so many of them. */
    abstract MethodHandle handle(int count);

    private static @Nullable Object at(
            int position, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        return switch (position) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            default -> d;
        };
    }

    private static MethodHandle applying(Class<?> type, Object function, MethodType taken) {
        try {
            return LOOKUP.findVirtual(type, "apply", taken).bindTo(function);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class FromOne extends Computed {
        private final int argument;
        private final Function<@Nullable Object, ?> function;
        private final boolean asItIs;

        FromOne(int argument, Function<@Nullable Object, ?> function, boolean asItIs) {
            this.argument = argument;
            this.function = function;
            this.asItIs = asItIs;
        }

        @Override
        List<Integer> arguments(int count) {
            return List.of(argument);
        }

        @Override
        @Nullable
        Object of(@Nullable Object[] arguments) {
            return function.apply(arguments[argument]);
        }

        @Override
        @Nullable
        Object of(int[] positions, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
            return function.apply(at(positions[0], a, b, c, d));
        }

        @Override
        MethodHandle handle(int count) {
            return applying(Function.class, function, ONE);
        }
    }

    private static final class FromTwo extends Computed {
        private final int first;
        private final int second;
        private final BiFunction<@Nullable Object, @Nullable Object, ?> function;

        FromTwo(int first, int second, BiFunction<@Nullable Object, @Nullable Object, ?> function) {
            this.first = first;
            this.second = second;
            this.function = function;
        }

        @Override
        List<Integer> arguments(int count) {
            return List.of(first, second);
        }

        @Override
        @Nullable
        Object of(@Nullable Object[] arguments) {
            return function.apply(arguments[first], arguments[second]);
        }

        @Override
        @Nullable
        Object of(int[] positions, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
            return function.apply(at(positions[0], a, b, c, d), at(positions[1], a, b, c, d));
        }

        @Override
        MethodHandle handle(int count) {
            return applying(BiFunction.class, function, ONE.appendParameterTypes(Object.class));
        }
    }

    private static final class FromAll extends Computed {
        private final Function<? super @Nullable Object[], ?> function;

        FromAll(Function<? super @Nullable Object[], ?> function) {
            this.function = function;
        }

        @Override
        List<Integer> arguments(int count) {
            return IntStream.range(0, count).boxed().toList();
        }

        @Override
        @Nullable
        Object of(@Nullable Object[] arguments) {
            return function.apply(arguments.clone());
        }

        @Override
        @Nullable
        Object of(int[] positions, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
            @Nullable Object[] arguments = new Object[positions.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = at(positions[i], a, b, c, d);
            }
            return function.apply(arguments);
        }

        @Override
        MethodHandle handle(int count) {
            return applying(Function.class, function, ONE)
                    .asType(MethodType.methodType(Object.class, Object[].class))
                    .asCollector(Object[].class, count);
        }
    }
}
