package org.waymark.reg;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One immutable state of a function. Every call reads it once and sees nothing of later changes. */
final class Snapshot<F> {
    private final Shape<F> shape;
    private final Supplier<F> strategies;
    private final Matcher<F> matcher;
    private final @Nullable Snapshot<F> inherited;
    private final KeyTables keys;
    private final List<Integer> eager;
    private final CallTable<F> table = new CallTable<>();
    private final CallTable<F> prefixes = new CallTable<>();
    private @Nullable F strategy;
    private int calls;
    private int compiledWeight;

    Snapshot(Shape<F> shape, List<Registration<F>> registrations, Supplier<F> strategies) {
        this(new Matcher<>(shape, registrations), strategies, null);
    }

    /**
     * Creates a state.
     *
     * @param inherited the state of the function from which registrations were taken, or null
     */
    Snapshot(Matcher<F> matcher, Supplier<F> strategies, @Nullable Snapshot<F> inherited) {
        this.shape = matcher.shape();
        this.strategies = strategies;
        this.matcher = matcher;
        this.inherited = inherited;
        this.eager = shape.eagerPredicates();
        this.keys = matcher.keys();
    }

    Shape<F> shape() {
        return shape;
    }

    Matcher<F> matcher() {
        return matcher;
    }

    /** Returns the state of the function from which registrations were taken, or null. */
    @Nullable
    Snapshot<F> inherited() {
        return inherited;
    }

    /** Returns what was decided for earlier calls of this state. */
    CallTable<F> table() {
        return table;
    }

    /** Returns the groups of four components that stand for one. */
    CallTable<F> prefixes() {
        return prefixes;
    }

    KeyTable keys(int predicate) {
        return Objects.requireNonNull(keys.get(predicate));
    }

    /** Returns what calls of this state go through. */
    F strategy() {
        F made = strategy;
        return made == null ? firstStrategy() : made;
    }

    private synchronized F firstStrategy() {
        F made = strategy;
        if (made == null) {
            made = strategies.get();
            strategy = made;
        }
        return made;
    }

    /** Returns the strategy that looks calls up in the table. */
    F tableStrategy() {
        return strategies.get();
    }

    /** Lets calls that start from now on go through a compiled strategy. */
    synchronized void compiled(F compiled, int weight) {
        strategy = compiled;
        compiledWeight = weight;
    }

    /** Returns how much was compiled; 0 if nothing was. */
    int compiledWeight() {
        return compiledWeight;
    }

    /** Counts a call; returns whether that makes as many as given. Threads may lose some counts to each other. */
    boolean countsTo(int limit) {
        int counted = calls;
        if (counted < 0) {
            return false;
        }
        calls = counted + 1;
        return calls >= limit;
    }

    /** Stops counting until something is called that was not called before. */
    void stopCounting() {
        calls = -1;
    }

    /** Returns the values of the classes that were called before, in as many arrays as there were combinations. */
    List<@Nullable Object[]> seen() {
        return eager.size() > CallTable.COMPONENTS
                ? List.of()
                : table.components().stream().map(this::classes).toList();
    }

    private @Nullable Object[] classes(@Nullable Object[] components) {
        @Nullable Object[] values = shape.nothingComputed();
        for (int i = 0; i < eager.size(); i++) {
            if (keys.get(eager.get(i)) == null) {
                values[eager.get(i)] = components[i];
            }
        }
        return values;
    }

    /**
     * Returns what a call with these arguments runs; throws if that is an error.
     *
     * @param computed lazy values that the call has computed already, or null
     */
    F target(@Nullable Object[] arguments, @Nullable Object @Nullable [] computed) {
        @Nullable Object[] values = shape.eagerValues(arguments);
        if (computed != null) {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] == Shape.NOT_YET ? computed[i] : values[i];
            }
        }
        Outcome<F> outcome = outcome(cached(values), values, arguments);
        F target = outcome.target();
        if (target == null) {
            throw Failure.of(matcher, outcome, values);
        }
        return target;
    }

    /** Answers the questions, and completes the values with those computed on the way. */
    private Outcome<F> outcome(Decision<F> start, @Nullable Object[] values, @Nullable Object[] arguments) {
        Decision<F> decision = start;
        while (decision instanceof Question<F> question) {
            int i = question.predicate();
            if (values[i] == Shape.NOT_YET) {
                values[i] = question.compute(arguments);
            }
            decision = question.answer(values[i]);
        }
        return (Outcome<F>) decision;
    }

    private Decision<F> cached(@Nullable Object[] values) {
        @Nullable Object[] four = packed(values);
        CallTable.Entry<F> entry = table.find(four[0], four[1], four[2], four[3]);
        Decision<F> decision = entry == null ? null : entry.decision();
        if (decision == null) {
            decision = decide(values);
            table.put(four[0], four[1], four[2], four[3], decision);
            calls = Math.max(calls, 0);
        }
        return decision;
    }

    /** Returns what earlier calls left for calls with these eager values, or null. */
    @Nullable
    Decision<F> known(@Nullable Object[] values) {
        @Nullable Object[] four = packed(values);
        CallTable.Entry<F> entry = table.find(four[0], four[1], four[2], four[3]);
        return entry == null ? null : entry.decision();
    }

    /** Returns the components of a call, the first ones packed into one while there are more than four. */
    private @Nullable Object[] packed(@Nullable Object[] values) {
        @Nullable Object[] four = new Object[4];
        int filled = 0;
        for (int i : eager) {
            if (filled == four.length) {
                four = new @Nullable Object[] {prefixes.intern(four[0], four[1], four[2], four[3]), null, null, null};
                filled = 1;
            }
            KeyTable keyed = keys.get(i);
            four[filled++] = keyed == null ? values[i] : keyed.find(values[i]);
        }
        return four;
    }

    /** Decides by the eager values alone, with one value in place of all keys that no registration has. */
    Decision<F> decide(@Nullable Object[] values) {
        @Nullable Object[] known = shape.nothingComputed();
        for (int i : eager) {
            KeyTable keyed = keys.get(i);
            known[i] = keyed == null ? values[i] : keyed.find(values[i]).value();
        }
        return matcher.decide(known);
    }

    Candidates<F> lookup(@Nullable Object[] arguments) {
        @Nullable Object[] values = shape.eagerValues(arguments);
        return candidates(outcome(decide(values), values, arguments), values);
    }

    Candidates<F> lookupValues(@Nullable Object[] values) {
        @Nullable Object[] named = shape.named(Arrays.asList(values));
        return candidates((Outcome<F>) matcher.decide(named), named);
    }

    private Candidates<F> candidates(Outcome<F> outcome, @Nullable Object[] values) {
        if (outcome.clash() != null) {
            throw Failure.of(matcher, outcome, values);
        }
        DispatchPredicate<F> unmatched = outcome.unmatched();
        return new Candidates<>(
                outcome.matches().isEmpty() ? null : outcome.matches().get(0).implementation(),
                unmatched == null ? null : unmatched.fallback(),
                outcome.matches(),
                outcome.advice());
    }
}
