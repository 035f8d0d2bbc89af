package org.waymark.reg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the calls that find nothing to run into words. */
final class Failure {
    private Failure() {}

    static <F> RuntimeException of(Matcher<F> matcher, Outcome<F> outcome, @Nullable Object[] values) {
        Shape<F> shape = matcher.shape();
        Ranking.Clash<F> clash = outcome.clash();
        if (clash != null) {
            return new AmbiguityException(ambiguity(matcher, clash, values));
        }
        Registration<F> followed = matcher.followed();
        return new NoMatchException(
                followed == null
                        ? noMatch(shape, outcome.unmatched(), values)
                        : noNext(shape, followed, values, matcher.rejecting(followed, values) == values.length));
    }

    private static <F> String noNext(
            Shape<F> shape, Registration<F> followed, @Nullable Object[] values, boolean matches) {
        String call = "the call " + shape.type().title() + shape.describe(Arrays.asList(values));
        return matches
                ? "Nothing is next for " + call + " after the implementation for " + followed
                        + ". Register a less specific one, or declare what runs otherwise."
                : "The next implementation cannot be found for " + call
                        + ", which the one that asks for it does not match: it is for " + followed
                        + ". Call next with arguments of the same kind as those of the call.";
    }

    private static <F> String noMatch(
            Shape<F> shape, @Nullable DispatchPredicate<F> unmatched, @Nullable Object[] values) {
        String call = shape.type().title() + shape.describe(Arrays.asList(values));
        String advice = " Register an implementation, or declare what runs otherwise.";
        if (unmatched == null) {
            return "No implementation matches the call " + call + ": none is registered." + advice;
        }
        return "No implementation matches the call " + call + ": the predicate " + Text.of(unmatched.name())
                + " left no candidate." + advice;
    }

    private static <F> String ambiguity(Matcher<F> matcher, Ranking.Clash<F> clash, @Nullable Object[] values) {
        Shape<F> shape = matcher.shape();
        Registration<F> first = clash.first();
        Registration<F> second = clash.second();
        boolean bothRun = shape.runsAll(first.role());
        List<String> fixes = new ArrayList<>();
        if (!bothRun) {
            fixes.add("register an implementation for "
                    + shape.describe(Arrays.asList(shape.named(settling(shape, first, second, values)))));
        }
        int i = matcher.ranking().firstDifference(first, second);
        ValueOrder order = shape.predicates().get(i).order();
        fixes.add("prefer one of the two with prefer("
                + Text.of(shape.predicates().get(i).name()) + ", "
                + Text.of(order.named(first.values().get(i))) + ", "
                + Text.of(order.named(second.values().get(i))) + ")");
        if (order instanceof SubtypeOrder) {
            fixes.add("make the function linearized");
        }
        return "The call " + shape.type().title() + shape.describe(Arrays.asList(values)) + " is ambiguous: "
                + (bothRun
                        ? "both of these run, and neither is more specific.\n"
                        : "neither of these is more specific.\n")
                + "  1. " + first + "\n"
                + "  2. " + second + "\n"
                + Text.alternatives(fixes) + ".";
    }

    /** Returns the widest values that are more specific than both registrations for this call. */
    static <F> List<@Nullable Object> settling(
            Shape<F> shape, Registration<F> first, Registration<F> second, @Nullable Object[] values) {
        @Nullable Object[] result = new Object[values.length];
        for (int i = 0; i < result.length; i++) {
            ValueOrder order = shape.predicates().get(i).order();
            Object one = first.values().get(i);
            Object other = second.values().get(i);
            if (Objects.equals(one, other) || order.moreSpecific(one, other)) {
                result[i] = one;
            } else {
                result[i] = order.moreSpecific(other, one) ? other : both(order, one, other, values[i]);
            }
        }
        return Arrays.asList(result);
    }

    private static @Nullable Object both(
            ValueOrder order, @Nullable Object one, @Nullable Object other, @Nullable Object found) {
        return order instanceof CustomOrder && one != null && other != null && !(found instanceof Intersection)
                ? new Intersection(List.of(one, other))
                : found;
    }
}
