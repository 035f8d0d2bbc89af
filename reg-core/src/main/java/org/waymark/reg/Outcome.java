package org.waymark.reg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a decision.
 *
 * @param target what runs: an implementation, a fallback, or the default of the function; null if the call is an error
 * @param matches all registrations that match, most specific first
 * @param rival a match that is neither more nor less specific than the first, or null
 * @param unmatched the predicate that left no candidate; null if there are candidates or no predicates
 */
record Outcome<F>(
        @Nullable F target,
        List<Registration<F>> matches,
        @Nullable Registration<F> rival,
        @Nullable DispatchPredicate<F> unmatched)
        implements Decision<F> {}
