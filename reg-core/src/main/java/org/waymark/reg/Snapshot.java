package org.waymark.reg;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One immutable state of a function. Every call reads it once and sees nothing of later changes. */
final class Snapshot<F> {
    private final Shape<F> shape;
    private final Matcher<F> matcher;
    private final @Nullable KeyTable[] keys;

    Snapshot(Shape<F> shape, List<Registration<F>> registrations) {
        this.shape = shape;
        this.matcher = new Matcher<>(shape, registrations);
        this.keys = new KeyTable[shape.size()];
        for (int i = 0; i < keys.length; i++) {
            DispatchPredicate<F> predicate = shape.predicates().get(i);
            if (!predicate.isLazy() && predicate.order() instanceof KeyOrder) {
                keys[i] = new KeyTable(registered(registrations, i));
            }
        }
    }

    private Set<@Nullable Object> registered(List<Registration<F>> registrations, int predicate) {
        Set<@Nullable Object> values = new LinkedHashSet<>();
        registrations.forEach(registration -> values.add(registration.values().get(predicate)));
        return values;
    }

    /** Returns what a call with these arguments runs; throws if that is an error. */
    F target(@Nullable Object[] arguments) {
        @Nullable Object[] values = shape.eagerValues(arguments);
        Outcome<F> outcome = outcome(values, arguments);
        F target = outcome.target();
        if (target == null) {
            throw Failure.of(shape, outcome, values);
        }
        return target;
    }

    /** Decides, and completes the values with those computed on the way. */
    private Outcome<F> outcome(@Nullable Object[] values, @Nullable Object[] arguments) {
        Decision<F> decision = matcher.decide(cacheable(values));
        while (decision instanceof Question<F> question) {
            int i = question.predicate();
            DispatchPredicate<F> predicate = shape.predicates().get(i);
            values[i] = predicate.compute(arguments[predicate.argument()]);
            decision = question.answer(values[i]);
        }
        return (Outcome<F>) decision;
    }

    /** Replaces keys that no registration has. */
    private @Nullable Object[] cacheable(@Nullable Object[] values) {
        @Nullable Object[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            KeyTable table = keys[i];
            if (table != null) {
                result[i] = table.find(result[i]).value();
            }
        }
        return result;
    }

    Candidates<F> lookup(@Nullable Object[] arguments) {
        @Nullable Object[] values = shape.eagerValues(arguments);
        return candidates(outcome(values, arguments), values);
    }

    Candidates<F> lookupValues(@Nullable Object[] values) {
        return candidates((Outcome<F>) matcher.decide(values), values);
    }

    private Candidates<F> candidates(Outcome<F> outcome, @Nullable Object[] values) {
        if (outcome.rival() != null) {
            throw Failure.of(shape, outcome, values);
        }
        DispatchPredicate<F> unmatched = outcome.unmatched();
        return new Candidates<>(
                outcome.matches().isEmpty() ? null : outcome.target(),
                unmatched == null ? null : unmatched.fallback(),
                outcome.matches());
    }

    Shape<F> shape() {
        return shape;
    }
}
