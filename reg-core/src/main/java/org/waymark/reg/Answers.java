package org.waymark.reg;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers to a question, made when they are first needed: how a decision goes on for each value. */
sealed interface Answers<F> permits Answers.ByKey, Answers.ByClass, AnswersByMatches {
    /** Returns how the decision goes on if the predicate has this value. */
    Decision<F> answer(@Nullable Object value);

    /** Returns whether an earlier call left the answer to this value. */
    boolean has(@Nullable Object value);

    /** An answer for every key that some registration has, and one for all others. */
    final class ByKey<F> implements Answers<F> {
        private final Map<@Nullable Object, Answer<F>> answers = new HashMap<>();
        private final Answer<F> other;

        ByKey(Function<@Nullable Object, Decision<F>> decide, Collection<@Nullable Object> registered) {
            registered.forEach(key -> answers.put(key, new Answer<>(decide, key)));
            this.other = new Answer<>(decide, KeyTable.UNREGISTERED);
        }

        /** Returns the keys that have an answer of their own. */
        List<@Nullable Object> keys() {
            return answers.keySet().stream().filter(key -> key != Any.ANY).collect(Collectors.toList());
        }

        @Override
        public Decision<F> answer(@Nullable Object value) {
            return of(value).decision();
        }

        @Override
        public boolean has(@Nullable Object value) {
            return of(value).isMade();
        }

        private Answer<F> of(@Nullable Object value) {
            Answer<F> answer = answers.get(value);
            return answer == null ? other : answer;
        }
    }

    /** An answer for every class that was found, and is still loaded, as far as a table takes them. */
    final class ByClass<F> implements Answers<F> {
        private final Function<@Nullable Object, Decision<F>> decide;
        private final CallTable<F> table = new CallTable<>();

        ByClass(Function<@Nullable Object, Decision<F>> decide) {
            this.decide = decide;
        }

        @Override
        public Decision<F> answer(@Nullable Object value) {
            CallTable.Entry<F> entry = table.find(value, null, null, null);
            CallTable.Entry<F> made = entry == null ? table.put(value, null, null, null, decide.apply(value)) : entry;
            return Objects.requireNonNull(made.decision());
        }

        @Override
        public boolean has(@Nullable Object value) {
            return table.find(value, null, null, null) != null;
        }
    }

    /** One answer. */
    final class Answer<F> {
        private final Function<@Nullable Object, Decision<F>> decide;
        private final @Nullable Object value;
        private volatile @Nullable Decision<F> decision;

        Answer(Function<@Nullable Object, Decision<F>> decide, @Nullable Object value) {
            this.decide = decide;
            this.value = value;
        }

        boolean isMade() {
            return decision != null;
        }

        Decision<F> decision() {
            Decision<F> made = decision;
            if (made == null) {
                // Two threads may both do this; the results are equal.
                made = decide.apply(value);
                decision = made;
            }
            return made;
        }
    }
}
