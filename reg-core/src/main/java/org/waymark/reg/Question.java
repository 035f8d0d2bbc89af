package org.waymark.reg;

import java.lang.ref.WeakReference;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A decision that hangs on the value of a lazy predicate. What callers send never makes it grow without bound. */
final class Question<F> implements Decision<F> {
    private final Matcher<F> matcher;
    private final int predicate;
    private final DispatchPredicate<F> asked;
    private final int[] slots;
    private final @Nullable Object[] known;
    private final Answers<F> answers;

    Question(Matcher<F> matcher, int predicate, @Nullable Object[] known, Collection<@Nullable Object> registered) {
        Shape<F> shape = matcher.shape();
        this.matcher = matcher;
        this.predicate = predicate;
        this.asked = shape.predicates().get(predicate);
        this.slots = asked.arguments().stream()
                .mapToInt(shape.lazyArguments()::indexOf)
                .toArray();
        this.known = heldWeakly(known);
        this.answers = answersTo(registered);
    }

    private Answers<F> answersTo(Collection<@Nullable Object> registered) {
        if (asked.order() instanceof SubtypeOrder) {
            return new Answers.ByClass<>(this::decide);
        }
        return asked.order() instanceof CustomOrder order
                ? new AnswersByMatches<>(this::decide, order, registered)
                : new Answers.ByKey<>(this::decide, registered);
    }

    int predicate() {
        return predicate;
    }

    /** Returns the value for all arguments of a call. */
    @Nullable
    Object compute(@Nullable Object[] arguments) {
        return asked.compute(arguments);
    }

    /** Returns the value for those arguments that lazy predicates read, four at most. */
    @Nullable
    Object compute(@Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        return asked.valueOf(asked.computation().of(slots, a, b, c, d));
    }

    Answers<F> answers() {
        return answers;
    }

    /** Returns how the decision goes on if the predicate has this value. */
    Decision<F> answer(@Nullable Object value) {
        return answers.answer(value);
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

    private Decision<F> decide(@Nullable Object value) {
        @Nullable Object[] values = known.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof HeldClass type) {
                values[i] = type.get();
            }
        }
        values[predicate] = value;
        return matcher.decide(values);
    }

    private static final class HeldClass extends WeakReference<Class<?>> {
        HeldClass(Class<?> type) {
            super(type);
        }
    }
}
