package org.waymark.reg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call does what it does. The text of it, {@link #toString()}, is made for people; the rest is for tools.
 *
 * @param call the function and the value of each predicate; a value that did not matter was not computed
 * @param result what the call does
 * @param matches all implementations that match, most specific first
 * @param advice all advice that matches: around, before and after, in this order. It runs only if an implementation does
 * @param rejections the other registrations, in the order in which they were made
 * @param combination what makes one result of all implementations that match; null if the most specific one runs
 * @param cached whether the answer was remembered from an earlier call. A change of the function makes it forget all
 * @param mode how calls are made
 * @param modeReason why calls are not made in a better way; null if there is nothing to tell
 * @param <F> the functional interface
 */
public record Explanation<F>(
        String call,
        Result<F> result,
        List<Registration<F>> matches,
        List<Registration<F>> advice,
        List<Rejection<F>> rejections,
        @Nullable String combination,
        boolean cached,
        CallMode mode,
        @Nullable String modeReason) {

    /**
     * Creates an explanation.
     *
     * @param call the function and the values
     * @param result the result
     * @param matches the matching implementations, copied
     * @param advice the matching advice, copied
     * @param rejections the others, copied
     * @param combination the combination, or null
     * @param cached whether the answer was remembered
     * @param mode how calls are made
     * @param modeReason why calls are not made in a better way, or null
     */
    public Explanation {
        matches = List.copyOf(matches);
        advice = List.copyOf(advice);
        rejections = List.copyOf(rejections);
    }

    /**
     * What a call does.
     *
     * @param <F> the functional interface
     */
    public sealed interface Result<F> permits Chosen, Ambiguous, Unmatched {}

    /**
     * An implementation runs: the most specific one, or all that match where they are combined.
     *
     * @param registration the most specific registration that matches
     * @param advantage why it is more specific than the next one; null if it is the only one that matches
     * @param <F> the functional interface
     */
    public record Chosen<F>(
            Registration<F> registration, @Nullable Reason advantage) implements Result<F> {}

    /**
     * The call is an error, because there is no most specific implementation.
     *
     * @param first one registration that matches
     * @param second another one, neither more nor less specific
     * @param reason why they cannot be compared
     * @param missing the values for which an implementation would settle it; null if both run, so that none would
     * @param <F> the functional interface
     */
    public record Ambiguous<F>(
            Registration<F> first,
            Registration<F> second,
            Reason reason,
            @Nullable Signature missing) implements Result<F> {}

    /**
     * No implementation matches. The fallback runs, or else what the function does otherwise; if there is neither, the
     * call is an error.
     *
     * @param predicate the first predicate, in order, that left no candidate; null if nothing is registered
     * @param fallback the fallback of that predicate, or null
     * @param otherwise the default of the function, or null
     * @param <F> the functional interface
     */
    public record Unmatched<F>(
            @Nullable String predicate,
            @Nullable F fallback,
            @Nullable F otherwise) implements Result<F> {}

    /**
     * A registration that does not match the call.
     *
     * @param registration the registration
     * @param reason the first predicate that rules it out, and why
     * @param <F> the functional interface
     */
    public record Rejection<F>(Registration<F> registration, Reason reason) {}

    /**
     * What a predicate made of two values.
     *
     * @param predicate the name of the predicate
     * @param text what it found, such as {@code "edit" is not "save"}
     */
    public record Reason(String predicate, String text) {
        /** Returns the reason as a phrase. */
        @Override
        public String toString() {
            return "by " + Text.of(predicate) + ": " + text;
        }
    }

    /** Returns the explanation as some lines of text. */
    @Override
    public String toString() {
        return ExplanationText.of(this);
    }
}
