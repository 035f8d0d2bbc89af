package org.waymark.reg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a look-up: what a call would run, without running it.
 *
 * @param implementation the most specific implementation that matches, or null if there is none
 * @param fallback if there is no implementation, the fallback of the first predicate, in order, that left no candidate;
 *     null if that predicate has none, and null if there is an implementation. The default of the function is never
 *     given here
 * @param all all implementations that match, most specific first
 * @param advice all advice that runs with them: around, before and after, in this order
 * @param <F> the functional interface
 */
public record Candidates<F>(
        @Nullable F implementation, @Nullable F fallback, List<Registration<F>> all, List<Registration<F>> advice) {
    /**
     * Creates an answer.
     *
     * @param implementation the implementation, or null
     * @param fallback the fallback, or null
     * @param all the matching implementations, copied
     * @param advice the matching advice, copied
     */
    public Candidates {
        all = List.copyOf(all);
        advice = List.copyOf(advice);
    }
}
