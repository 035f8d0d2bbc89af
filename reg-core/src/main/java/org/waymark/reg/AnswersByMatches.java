package org.waymark.reg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer for every set of registered values that matched at once. Each value of a call is tried against each
 * registered value, and the results lead down a tree. It starts again from nothing when it gets too large.
 */
final class AnswersByMatches<F> implements Answers<F> {
    private static final int MOST_NODES = 1 << 16;

    private final Function<@Nullable Object, Decision<F>> decide;
    private final CustomOrder order;
    private final List<Object> registered = new ArrayList<>();
    private volatile Node<F> root;
    private int size;

    AnswersByMatches(
            Function<@Nullable Object, Decision<F>> decide,
            CustomOrder order,
            Collection<@Nullable Object> registered) {
        this.decide = decide;
        this.order = order;
        for (Object value : registered) {
            if (value != null && value != Any.ANY) {
                this.registered.add(value);
            }
        }
        this.root = new Node<>(decide, List.of());
    }

    @Override
    public Decision<F> answer(@Nullable Object value) {
        Node<F> node = root;
        for (int i = 0; i < registered.size(); i++) {
            boolean matches = order.matching().matches(registered.get(i), value);
            Node<F> next = node.next(matches);
            node = next == null ? grown(node, registered.get(i), matches) : next;
        }
        return node.answer.decision();
    }

    @Override
    public boolean has(@Nullable Object value) {
        Node<F> node = root;
        for (int i = 0; i < registered.size() && node != null; i++) {
            node = node.next(order.matching().matches(registered.get(i), value));
        }
        return node != null && node.answer.isMade();
    }

    private synchronized Node<F> grown(Node<F> node, Object value, boolean matches) {
        Node<F> present = node.next(matches);
        if (present != null) {
            return present;
        }
        if (size++ == MOST_NODES) {
            root = new Node<>(decide, List.of());
            size = 0;
        }
        List<Object> matched = new ArrayList<>(node.matched);
        if (matches) {
            matched.add(value);
        }
        Node<F> grown = new Node<>(decide, matched);
        if (matches) {
            node.matching = grown;
        } else {
            node.other = grown;
        }
        return grown;
    }

    /** What is known after some registered values were tried. */
    private static final class Node<F> {
        private final List<Object> matched;
        private final Answer<F> answer;
        private volatile @Nullable Node<F> matching;
        private volatile @Nullable Node<F> other;

        Node(Function<@Nullable Object, Decision<F>> decide, List<Object> matched) {
            this.matched = matched;
            this.answer = new Answer<>(decide, new CustomOrder.Matched(matched));
        }

        @Nullable
        Node<F> next(boolean matches) {
            return matches ? matching : other;
        }
    }
}
