package org.waymark.reg;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a function looks at.
 *
 * @param name what messages and registrations by name call it
 * @param argument the position of the argument that it reads
 * @param order what its values mean
 * @param key computes the value from the argument; null where the argument tells by itself
 * @param omitted the value of registrations and look-ups that leave it out
 * @param fallback what runs where this predicate left no candidate, or null
 */
record DispatchPredicate<F>(
        String name,
        int argument,
        ValueOrder order,
        @Nullable Function<Object, ?> key,
        @Nullable Object omitted,
        @Nullable F fallback) {

    /** Returns whether the value is computed late, and only if a candidate needs it. */
    boolean isLazy() {
        return key != null;
    }

    DispatchPredicate<F> withOmitted(@Nullable Object value) {
        return new DispatchPredicate<>(name, argument, order, key, value, fallback);
    }

    DispatchPredicate<F> withFallback(F function) {
        return new DispatchPredicate<>(name, argument, order, key, omitted, function);
    }

    DispatchPredicate<F> withOrder(ValueOrder other) {
        return new DispatchPredicate<>(name, argument, other, key, omitted, fallback);
    }

    /** Returns the value of a predicate that is not lazy. */
    @Nullable
    Object valueOf(@Nullable Object argument) {
        if (order instanceof SubtypeOrder subtypes) {
            return subtypes.ofInstances() ? (argument == null ? null : argument.getClass()) : (Class<?>) argument;
        }
        return argument;
    }

    /** Returns the value of a lazy predicate. */
    @SuppressWarnings("NullAway") // A key function takes null where the argument may be null.
    @Nullable
    Object compute(@Nullable Object argument) {
        return key.apply(argument);
    }
}
