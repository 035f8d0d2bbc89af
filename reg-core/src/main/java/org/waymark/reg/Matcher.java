package org.waymark.reg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the registrations that match the values of a call, most specific first, in one immutable set of registrations.
 * It remembers nothing about calls.
 */
final class Matcher<F> {
    private final Shape<F> shape;
    private final MatchNode<F> root;
    private final @Nullable Registration<F> followed;

    Matcher(Shape<F> shape, List<Registration<F>> registrations) {
        this(shape, registrations, null);
    }

    /**
     * Creates a matcher.
     *
     * @param followed if not null, one of the registrations: only what follows it counts as a match
     */
    Matcher(Shape<F> shape, List<Registration<F>> registrations, @Nullable Registration<F> followed) {
        this.shape = shape;
        this.followed = followed;
        this.root = new MatchNode<>(registrations, 0);
    }

    Shape<F> shape() {
        return shape;
    }

    /** Returns the registration that matches have to follow; null if every match counts. */
    @Nullable
    Registration<F> followed() {
        return followed;
    }

    /** Returns all registrations, in the order in which they were made. */
    List<Registration<F>> registrations() {
        return root.registrations();
    }

    /**
     * Returns the registrations that match a call, in no particular order.
     *
     * @param values the values of the call; an {@link Intersection} for a class that extends some types
     */
    Set<Registration<F>> matching(@Nullable Object[] values) {
        List<MatchNode<F>> nodes = List.of(root);
        for (Object value : values) {
            List<MatchNode<F>> matching = new ArrayList<>();
            nodes.forEach(node -> children(node, value, matching));
            nodes = matching;
        }
        Set<Registration<F>> matches = new LinkedHashSet<>();
        nodes.forEach(node -> matches.addAll(node.registrations()));
        return matches;
    }

    private void children(MatchNode<F> node, @Nullable Object value, List<MatchNode<F>> children) {
        if (value instanceof Intersection intersection) {
            intersection.types().forEach(type -> children(node, type, children));
            return;
        }
        ValueOrder order = shape.predicates().get(node.level()).order();
        for (Object registered : order.matching(value, shape.policy())) {
            MatchNode<F> child = node.child(registered);
            if (child != null && !children.contains(child)) {
                children.add(child);
            }
        }
    }

    /** Decides as much as the values allow. Values that are {@link Shape#NOT_YET} are asked for only if they matter. */
    Decision<F> decide(@Nullable Object[] values) {
        List<Registration<F>> matches = new ArrayList<>();
        collect(root, values, matches);
        if (matches.isEmpty()) {
            return followed == null ? unmatched(values) : new Outcome<>(null, List.of(), null, null);
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == Shape.NOT_YET && matters(i, matches)) {
                return question(i, values);
            }
        }
        return followed == null ? matched(matches) : following(matches, followed);
    }

    private Outcome<F> following(List<Registration<F>> matches, Registration<F> registration) {
        int position = matches.indexOf(registration);
        if (position < 0) {
            return new Outcome<>(null, List.of(), null, null);
        }
        List<Registration<F>> rest = matches.subList(position + 1, matches.size());
        return rest.isEmpty() ? new Outcome<>(shape.otherwise(), List.of(), null, null) : matched(rest);
    }

    private void collect(MatchNode<F> node, @Nullable Object[] values, List<Registration<F>> matches) {
        if (node.level() == values.length) {
            matches.addAll(node.registrations());
            return;
        }
        for (MatchNode<F> child : next(node, values)) {
            collect(child, values, matches);
        }
    }

    private Collection<MatchNode<F>> next(MatchNode<F> node, @Nullable Object[] values) {
        Object value = values[node.level()];
        if (value == Shape.NOT_YET) {
            return node.children();
        }
        List<MatchNode<F>> next = new ArrayList<>();
        ValueOrder order = shape.predicates().get(node.level()).order();
        for (Object registered : order.matching(value, shape.policy())) {
            MatchNode<F> child = node.child(registered);
            if (child != null) {
                next.add(child);
            }
        }
        return next;
    }

    private boolean matters(int predicate, List<Registration<F>> matches) {
        ValueOrder order = shape.predicates().get(predicate).order();
        for (Registration<F> match : matches) {
            if (!order.matchesAll(match.values().get(predicate))) {
                return true;
            }
        }
        return false;
    }

    private Outcome<F> matched(List<Registration<F>> matches) {
        Registration<F> first = matches.get(0);
        for (Registration<F> other : matches) {
            if (other != first && shape.policy() == Policy.UNAMBIGUOUS && !precedes(first, other)) {
                return new Outcome<>(null, List.copyOf(matches), other, null);
            }
        }
        return new Outcome<>(first.implementation(), List.copyOf(matches), null, null);
    }

    /** Returns whether the first predicate that tells the two apart finds the first one more specific. */
    boolean precedes(Registration<F> first, Registration<F> second) {
        int i = firstDifference(first, second);
        return i < shape.size()
                && shape.predicates()
                        .get(i)
                        .order()
                        .moreSpecific(first.values().get(i), second.values().get(i));
    }

    /** Returns the first predicate that tells the two apart; the number of predicates if they are the same. */
    int firstDifference(Registration<F> first, Registration<F> second) {
        int i = 0;
        while (i < shape.size()
                && Objects.equals(first.values().get(i), second.values().get(i))) {
            i++;
        }
        return i;
    }

    /** Returns the first predicate that rules a registration out; the number of predicates if it matches. */
    int rejecting(Registration<F> registration, @Nullable Object[] values) {
        List<MatchNode<F>> candidates = List.of(new MatchNode<>(List.of(registration), 0));
        for (int i = 0; i < values.length; i++) {
            candidates = advance(candidates, values);
            if (candidates.isEmpty()) {
                return i;
            }
        }
        return values.length;
    }

    private Decision<F> unmatched(@Nullable Object[] values) {
        List<MatchNode<F>> candidates = List.of(root);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == Shape.NOT_YET && differ(candidates, i)) {
                return question(i, values);
            }
            candidates = advance(candidates, values);
            if (candidates.isEmpty()) {
                return unmatched(shape.predicates().get(i));
            }
        }
        return new Outcome<>(shape.otherwise(), List.of(), null, null);
    }

    private Outcome<F> unmatched(DispatchPredicate<F> predicate) {
        F target = predicate.fallback() == null ? shape.otherwise() : predicate.fallback();
        return new Outcome<>(target, List.of(), null, predicate);
    }

    private boolean differ(Collection<MatchNode<F>> candidates, int predicate) {
        ValueOrder order = shape.predicates().get(predicate).order();
        return candidates.stream().flatMap(node -> node.values().stream()).anyMatch(value -> !order.matchesAll(value));
    }

    private List<MatchNode<F>> advance(List<MatchNode<F>> candidates, @Nullable Object[] values) {
        List<MatchNode<F>> result = new ArrayList<>();
        for (MatchNode<F> node : candidates) {
            result.addAll(next(node, values));
        }
        return result;
    }

    private Question<F> question(int predicate, @Nullable Object[] values) {
        List<MatchNode<F>> candidates = List.of(root);
        for (int i = 0; i < predicate; i++) {
            candidates = advance(candidates, values);
        }
        Set<@Nullable Object> registered = new LinkedHashSet<>();
        candidates.forEach(node -> registered.addAll(node.values()));
        return new Question<>(this, predicate, values, registered);
    }
}
