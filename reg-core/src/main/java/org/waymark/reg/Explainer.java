package org.waymark.reg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a call through one state of a function, and notes why it goes where it goes. */
final class Explainer<F> {
    private final Snapshot<F> snapshot;
    private final Shape<F> shape;
    private final Matcher<F> matcher;

    Explainer(Snapshot<F> snapshot) {
        this.snapshot = snapshot;
        this.shape = snapshot.shape();
        this.matcher = snapshot.matcher();
    }

    Explanation<F> explain(@Nullable Object[] arguments, CallMode mode, @Nullable String modeReason) {
        @Nullable Object[] values = shape.eagerValues(arguments);
        Decision<F> decision = snapshot.known(values);
        boolean cached = decision != null;
        if (decision == null) {
            decision = snapshot.decide(values);
        }
        while (decision instanceof Question<F> question) {
            int i = question.predicate();
            values[i] = question.compute(arguments);
            cached &= question.answers().has(values[i]);
            decision = question.answer(values[i]);
        }
        Outcome<F> outcome = (Outcome<F>) decision;
        String call = shape.type().title() + shape.describe(Arrays.asList(values));
        List<Registration<F>> advice = outcome.matches().isEmpty() ? matcher.advice(values) : outcome.advice();
        return new Explanation<>(
                call,
                result(outcome, values),
                outcome.matches(),
                advice,
                rejections(outcome.matches(), advice, values),
                shape.combination() == null ? null : shape.combination().toString(),
                cached,
                mode,
                modeReason);
    }

    private Explanation.Result<F> result(Outcome<F> outcome, @Nullable Object[] values) {
        List<Registration<F>> matches = outcome.matches();
        if (matches.isEmpty()) {
            DispatchPredicate<F> unmatched = outcome.unmatched();
            return unmatched == null
                    ? new Explanation.Unmatched<>(null, null, shape.otherwise())
                    : new Explanation.Unmatched<>(unmatched.name(), unmatched.fallback(), shape.otherwise());
        }
        Registration<F> first = matches.get(0);
        Ranking.Clash<F> clash = outcome.clash();
        if (clash != null) {
            return ambiguous(clash.first(), clash.second(), values);
        }
        return new Explanation.Chosen<>(first, matches.size() == 1 ? null : comparison(first, matches.get(1), values));
    }

    private Explanation.Ambiguous<F> ambiguous(
            Registration<F> first, Registration<F> second, @Nullable Object[] values) {
        Signature missing =
                shape.runsAll(first.role()) ? null : shape.signatureOf(Failure.settling(shape, first, second, values));
        return new Explanation.Ambiguous<>(first, second, comparison(first, second, values), missing);
    }

    /** Returns what the first predicate that tells two matches apart finds. */
    private Explanation.Reason comparison(Registration<F> first, Registration<F> second, @Nullable Object[] values) {
        int i = matcher.ranking().firstDifference(first, second);
        DispatchPredicate<F> predicate = shape.predicates().get(i);
        Object one = first.values().get(i);
        Object other = second.values().get(i);
        ValueOrder order = predicate.order();
        String text = order instanceof SubtypeOrder
                ? Text.of(one) + " and " + Text.of(other) + " do not extend each other"
                : "neither of " + Text.of(order.named(one)) + " and " + Text.of(order.named(other))
                        + " is more specific";
        if (order.moreSpecific(one, other)) {
            text = Text.of(order.named(one)) + relation(order, one, other) + Text.of(order.named(other));
        } else if (order.isTotal(shape.policy())) {
            text = Text.of(one) + " comes before " + Text.of(other) + " in the linearization of " + Text.of(values[i]);
        }
        return new Explanation.Reason(predicate.name(), text);
    }

    private static String relation(ValueOrder order, @Nullable Object one, @Nullable Object other) {
        if (order instanceof SubtypeOrder && one instanceof Class<?> type && other instanceof Class<?> supertype) {
            return Overlap.isSubtype(type, supertype) ? " is a subtype of " : " is preferred to ";
        }
        return " is more specific than ";
    }

    private List<Explanation.Rejection<F>> rejections(
            List<Registration<F>> matches, List<Registration<F>> advice, @Nullable Object[] values) {
        List<Explanation.Rejection<F>> rejections = new ArrayList<>();
        for (Registration<F> registration : matcher.registrations()) {
            if (!matches.contains(registration) && !advice.contains(registration)) {
                rejections.add(new Explanation.Rejection<>(registration, rejection(registration, values)));
            }
        }
        return rejections;
    }

    private Explanation.Reason rejection(Registration<F> registration, @Nullable Object[] values) {
        int i = matcher.rejecting(registration, values);
        DispatchPredicate<F> predicate = shape.predicates().get(i);
        Object wanted = registration.values().get(i);
        boolean types = wanted != null && values[i] != null && predicate.order() instanceof SubtypeOrder;
        boolean custom = predicate.order() instanceof CustomOrder;
        String relation = types ? " is no subtype of " : custom ? " does not match " : " is not ";
        String text = Text.of(values[i]) + relation + Text.of(predicate.order().named(wanted));
        return new Explanation.Reason(predicate.name(), text);
    }
}
