package org.waymark.web;

import java.util.List;

/**
 * What may be said of a predicate that is declared in code, see {@link Declarations#predicate}. Immutable.
 *
 * @param <V> the type of the values
 */
public final class PredicateOptions<V> {
    private final List<Object> orElse;
    private final List<String> before;
    private final List<String> after;

    private PredicateOptions(List<Object> orElse, List<String> before, List<String> after) {
        this.orElse = orElse;
        this.before = before;
        this.after = after;
    }

    static <V> PredicateOptions<V> none() {
        return new PredicateOptions<>(List.of(), List.of(), List.of());
    }

    /**
     * Returns these options with the value of views that state none, see {@link Predicate#orElse()}.
     *
     * @param value the value
     * @return new options
     */
    public PredicateOptions<V> orElse(V value) {
        return new PredicateOptions<>(List.of(value), before, after);
    }

    /**
     * Returns these options with the predicates that count less, see {@link Predicate#before()}.
     *
     * @param names their names
     * @return new options
     */
    public PredicateOptions<V> before(String... names) {
        return new PredicateOptions<>(orElse, List.of(names), after);
    }

    /**
     * Returns these options with the predicates that count more, see {@link Predicate#after()}.
     *
     * @param names their names
     * @return new options
     */
    public PredicateOptions<V> after(String... names) {
        return new PredicateOptions<>(orElse, before, List.of(names));
    }

    List<Object> orElse() {
        return orElse;
    }

    List<String> before() {
        return before;
    }

    List<String> after() {
        return after;
    }
}
