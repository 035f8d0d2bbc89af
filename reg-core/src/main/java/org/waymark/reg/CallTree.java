package org.waymark.reg;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a compiled call does: it tests classes, then keys, and then runs something. */
sealed interface CallTree<F> {
    /** Returns how much code this takes, where 1 is something that runs; 0 if nothing does. */
    int weight();

    /**
     * Something runs.
     *
     * @param target what runs
     */
    record Run<F>(F target) implements CallTree<F> {
        @Override
        public int weight() {
            return 1;
        }
    }

    /** The call takes the way of calls that are not compiled. */
    record Unknown<F>() implements CallTree<F> {
        @Override
        public int weight() {
            return 0;
        }
    }

    /**
     * The call goes on by the class that a predicate finds; it is unknown for other classes than these.
     *
     * @param predicate the position of the predicate
     * @param shift how many bits of the hash of the class are known already
     * @param children how the call goes on
     * @param weight how much code it takes
     */
    record Classes<F>(int predicate, int shift, Map<Class<?>, CallTree<F>> children, int weight)
            implements CallTree<F> {
        static <F> Classes<F> of(int predicate, int shift, Map<Class<?>, CallTree<F>> children) {
            return new Classes<>(predicate, shift, children, sum(children));
        }
    }

    /**
     * The call goes on by the key that a predicate finds.
     *
     * @param predicate the position of the predicate
     * @param test how the keys are compared
     * @param children how the call goes on for some keys, among them null perhaps
     * @param other how it goes on for all other keys
     * @param weight how much code it takes
     */
    record Keys<F>(
            int predicate, KeyTest test, Map<@Nullable Object, CallTree<F>> children, CallTree<F> other, int weight)
            implements CallTree<F> {
        static <F> Keys<F> of(
                int predicate, KeyTest test, Map<@Nullable Object, CallTree<F>> children, CallTree<F> other) {
            return new Keys<>(predicate, test, children, other, children.size() + sum(children) + other.weight());
        }
    }

    private static int sum(Map<?, ? extends CallTree<?>> children) {
        return children.values().stream().mapToInt(CallTree::weight).sum();
    }
}
