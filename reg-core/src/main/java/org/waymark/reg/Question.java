package org.waymark.reg;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision that hangs on the value of a lazy predicate. There is a place for the answer of every value that some
 * registration has, and one for all others: what callers send never makes it grow.
 */
final class Question<F> implements Decision<F> {
    private final Matcher<F> matcher;
    private final int predicate;
    private final DispatchPredicate<F> asked;
    private final int slot;
    private final @Nullable Object[] known;
    private final Map<@Nullable Object, Answer> answers = new HashMap<>();
    private final Answer other;

    Question(Matcher<F> matcher, int predicate, @Nullable Object[] known, Collection<@Nullable Object> registered) {
        this.matcher = matcher;
        this.predicate = predicate;
        this.asked = matcher.shape().predicates().get(predicate);
        this.slot = matcher.shape().lazyArguments().indexOf(asked.argument());
        this.known = heldWeakly(known);
        for (Object value : registered) {
            answers.put(value, new Answer(value));
        }
        this.other = new Answer(KeyTable.UNREGISTERED);
    }

    int predicate() {
        return predicate;
    }

    /** Returns the position of the argument among those that lazy predicates read. */
    int slot() {
        return slot;
    }

    @Nullable
    Object compute(@Nullable Object argument) {
        return asked.compute(argument);
    }

    /** Returns the values that have an answer of their own. */
    List<@Nullable Object> registered() {
        return answers.keySet().stream().filter(value -> value != Any.ANY).collect(Collectors.toList());
    }

    /** Returns how the decision goes on if the predicate has this value. */
    Decision<F> answer(@Nullable Object value) {
        Answer answer = answers.get(value);
        return (answer == null ? other : answer).decision();
    }

    /** Returns whether an earlier call left the answer to this value. */
    boolean isAnswered(@Nullable Object value) {
        Answer answer = answers.get(value);
        return (answer == null ? other : answer).decision != null;
    }

    /** Classes of a call must not be kept alive by what is remembered about it. */
    private static @Nullable Object[] heldWeakly(@Nullable Object[] values) {
        @Nullable Object[] held = values.clone();
        for (int i = 0; i < held.length; i++) {
            if (held[i] instanceof Class<?> type) {
                held[i] = new HeldClass(type);
            }
        }
        return held;
    }

    private final class Answer {
        private final @Nullable Object value;
        private volatile @Nullable Decision<F> decision;

        Answer(@Nullable Object value) {
            this.value = value;
        }

        Decision<F> decision() {
            Decision<F> made = decision;
            if (made == null) {
                // Two threads may both do this; the results are equal.
                made = matcher.decide(answered());
                decision = made;
            }
            return made;
        }

        private @Nullable Object[] answered() {
            @Nullable Object[] values = known.clone();
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof HeldClass type) {
                    values[i] = type.get();
                }
            }
            values[predicate] = value;
            return values;
        }
    }

    private static final class HeldClass extends WeakReference<Class<?>> {
        HeldClass(Class<?> type) {
            super(type);
        }
    }
}
