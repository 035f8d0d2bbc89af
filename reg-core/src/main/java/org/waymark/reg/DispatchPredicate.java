package org.waymark.reg;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a function looks at.
 *
 * @param name what messages and registrations by name call it
 * @param arguments the positions of the arguments that it reads
 * @param order what its values mean
 * @param computed how the value is computed from the arguments; null where one argument tells by itself
 * @param omitted the value of registrations and look-ups that leave it out
 * @param fallback what runs where this predicate left no candidate, or null
 */
record DispatchPredicate<F>(
        String name,
        List<Integer> arguments,
        ValueOrder order,
        @Nullable Computed computed,
        @Nullable Object omitted,
        @Nullable F fallback) {

    /** Returns whether the value is computed late, and only if a candidate needs it. */
    boolean isLazy() {
        return computed != null;
    }

    /** Returns the position of the argument that a predicate reads which is not lazy. */
    int argument() {
        return arguments.get(0);
    }

    DispatchPredicate<F> withOmitted(@Nullable Object value) {
        return new DispatchPredicate<>(name, arguments, order, computed, value, fallback);
    }

    DispatchPredicate<F> withFallback(F function) {
        return new DispatchPredicate<>(name, arguments, order, computed, omitted, function);
    }

    DispatchPredicate<F> withOrder(ValueOrder other) {
        return new DispatchPredicate<>(name, arguments, other, computed, omitted, fallback);
    }

    /** Returns what the predicate makes of an argument, or of an object that was computed. */
    @Nullable
    Object valueOf(@Nullable Object object) {
        if (order instanceof SubtypeOrder subtypes) {
            return subtypes.ofInstances() ? (object == null ? null : object.getClass()) : (Class<?>) object;
        }
        return object;
    }

    /** Returns the value of a lazy predicate for all arguments of a call. */
    @Nullable
    Object compute(@Nullable Object[] callArguments) {
        return valueOf(computation().of(callArguments));
    }

    /** Returns how the value of a lazy predicate is computed. */
    Computed computation() {
        return Objects.requireNonNull(computed);
    }
}
