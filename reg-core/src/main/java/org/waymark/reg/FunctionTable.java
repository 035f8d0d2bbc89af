package org.waymark.reg;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function at a glance. The text of it, {@link #toString()}, is a table made for people.
 *
 * @param function the name of the function
 * @param predicates what it looks at, most significant first
 * @param registrations its implementations and advice, in the order in which they were registered
 * @param preferences which types it prefers to others, and where that was said
 * @param otherwise the default of the function, or null
 * @param linearized whether the order of declaration decides where subtyping does not
 * @param combination what makes one result of all implementations that match; null if the most specific one runs
 * @param frozen whether the function refuses changes
 * @param cache what is remembered about calls
 * @param <F> the functional interface
 */
public record FunctionTable<F>(
        String function,
        List<PredicateRow<F>> predicates,
        List<Registration<F>> registrations,
        List<String> preferences,
        @Nullable F otherwise,
        boolean linearized,
        @Nullable String combination,
        boolean frozen,
        CacheMetrics cache) {

    /**
     * Creates a table.
     *
     * @param function the name of the function
     * @param predicates the predicates, copied
     * @param registrations the registrations, copied
     * @param preferences the preferences, copied
     * @param otherwise the default of the function, or null
     * @param linearized whether the function is linearized
     * @param combination the combination, or null
     * @param frozen whether the function is frozen
     * @param cache what is remembered about calls
     */
    public FunctionTable {
        predicates = List.copyOf(predicates);
        registrations = List.copyOf(registrations);
        preferences = List.copyOf(preferences);
    }

    /** What the value of a predicate is. */
    public enum Kind {
        /** The class of an object. */
        INSTANCE,
        /** A class. */
        CLASS,
        /** An object that is compared with {@code equals}. */
        KEY,
        /** An object that a {@link Matching} is asked about. */
        CUSTOM
    }

    /**
     * A predicate of the function.
     *
     * @param name the name
     * @param kind what its value is
     * @param computed whether the value is computed, and not an argument itself
     * @param arguments the positions of the arguments that it reads
     * @param types the types that the function declares for these arguments
     * @param omitted the value of registrations that leave it out; may be {@link Dispatch#any()}, and null for null
     * @param fallback what runs if this is the first predicate that leaves no candidate, or null
     * @param <F> the functional interface
     */
    public record PredicateRow<F>(
            String name,
            Kind kind,
            boolean computed,
            List<Integer> arguments,
            List<Class<?>> types,
            @Nullable Object omitted,
            @Nullable F fallback) {
        /**
         * Creates a row.
         *
         * @param name the name
         * @param kind what its value is
         * @param computed whether the value is computed
         * @param arguments the positions of the arguments, copied
         * @param types the types of the arguments, copied
         * @param omitted the value of registrations that leave it out
         * @param fallback the fallback, or null
         */
        public PredicateRow {
            arguments = List.copyOf(arguments);
            types = List.copyOf(types);
        }
    }

    static <F> FunctionTable<F> of(Snapshot<F> snapshot, boolean frozen) {
        Shape<F> shape = snapshot.shape();
        List<PredicateRow<F>> rows = new ArrayList<>();
        List<String> preferences = new ArrayList<>();
        for (DispatchPredicate<F> predicate : shape.predicates()) {
            rows.add(row(predicate, shape.type().method().getParameterTypes()));
            if (predicate.order() instanceof SubtypeOrder order) {
                order.preferences().forEach(preference -> preferences.add(predicate.name() + ": " + preference));
            } else if (predicate.order() instanceof CustomOrder order) {
                order.preferences().forEach(preference -> preferences.add(predicate.name() + ": " + preference));
            }
        }
        return new FunctionTable<>(
                shape.type().title(),
                rows,
                snapshot.matcher().registrations(),
                preferences,
                shape.otherwise(),
                shape.policy() == Policy.LINEARIZED,
                shape.combination() == null ? null : shape.combination().toString(),
                frozen,
                snapshot.table().metrics());
    }

    private static <F> PredicateRow<F> row(DispatchPredicate<F> predicate, Class<?>[] types) {
        return new PredicateRow<>(
                predicate.name(),
                kind(predicate),
                predicate.isLazy() && !predicate.computation().isArgument(),
                predicate.arguments(),
                predicate.arguments().stream()
                        .<Class<?>>map(argument -> types[argument])
                        .toList(),
                predicate.omitted(),
                predicate.fallback());
    }

    private static Kind kind(DispatchPredicate<?> predicate) {
        if (predicate.order() instanceof SubtypeOrder order) {
            return order.ofInstances() ? Kind.INSTANCE : Kind.CLASS;
        }
        return predicate.order() instanceof CustomOrder ? Kind.CUSTOM : Kind.KEY;
    }

    /** Returns the table as some lines of text. */
    @Override
    public String toString() {
        return TableText.of(this);
    }
}
