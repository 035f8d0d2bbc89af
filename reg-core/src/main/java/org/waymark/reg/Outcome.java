package org.waymark.reg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a decision.
 *
 * @param target what runs: an implementation, what several registrations make together, a fallback, or the default of
 *     the function; null if the call is an error
 * @param matches all implementations that match, most specific first
 * @param advice all that runs around, before and after them, in this order
 * @param clash two registrations whose order the call needs, and that have none; null if there are no such two
 * @param unmatched the predicate that left no candidate; null if there are candidates or no predicates
 */
record Outcome<F>(
        @Nullable F target,
        List<Registration<F>> matches,
        List<Registration<F>> advice,
        Ranking.@Nullable Clash<F> clash,
        @Nullable DispatchPredicate<F> unmatched)
        implements Decision<F> {

    /** Returns the outcome where no implementation matches. */
    static <F> Outcome<F> unmatched(@Nullable F target, @Nullable DispatchPredicate<F> predicate) {
        return new Outcome<>(target, List.of(), List.of(), null, predicate);
    }
}
