package org.waymark.reg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the registrations that match the values of a call, most specific first, in one immutable set of registrations.
 * It remembers nothing about calls.
 */
final class Matcher<F> {
    private final Shape<F> shape;
    private final List<Registration<F>> registrations;
    private final MatchNode<F> primaries;
    private final @Nullable MatchNode<F> advice;
    private final KeyTables keys;
    private final Ranking<F> ranking;
    private final Effective<F> effective;
    private final @Nullable Registration<F> followed;

    Matcher(Shape<F> shape, List<Registration<F>> registrations) {
        this(shape, registrations, null);
    }

    /**
     * Creates a matcher.
     *
     * @param followed if not null, one of the registrations: only what it calls as the next one counts as a match
     */
    Matcher(Shape<F> shape, List<Registration<F>> registrations, @Nullable Registration<F> followed) {
        this(new Matcher<>(shape), registrations, followed);
    }

    private Matcher(Shape<F> shape) {
        this.shape = shape;
        this.registrations = List.of();
        this.ranking = new Ranking<>(shape);
        this.effective = new Effective<>(shape);
        this.followed = null;
        this.primaries = new MatchNode<>(List.of(), 0);
        this.advice = null;
        this.keys = KeyTables.of(shape);
    }

    private Matcher(Matcher<F> base, List<Registration<F>> added, @Nullable Registration<F> followed) {
        this.shape = base.shape;
        this.registrations = new ArrayList<>(base.registrations);
        this.registrations.addAll(added);
        this.ranking = base.ranking;
        this.effective = base.effective;
        this.followed = followed;
        this.primaries = base.primaries.with(ofPrimaries(true, added));
        this.advice = extended(base.advice, ofPrimaries(false, added));
        this.keys = base.keys.with(added);
    }

    /** Returns the matcher of these and more registrations. It shares with this what they do not concern. */
    Matcher<F> with(List<Registration<F>> added) {
        return new Matcher<>(this, added, followed);
    }

    private static <F> @Nullable MatchNode<F> extended(@Nullable MatchNode<F> node, List<Registration<F>> added) {
        if (added.isEmpty()) {
            return node;
        }
        return node == null ? new MatchNode<>(added, 0) : node.with(added);
    }

    private static <F> List<Registration<F>> ofPrimaries(boolean wanted, List<Registration<F>> registrations) {
        List<Registration<F>> found = new ArrayList<>();
        for (Registration<F> registration : registrations) {
            if (wanted == (registration.role() == Role.PRIMARY)) {
                found.add(registration);
            }
        }
        return found;
    }

    /** Returns the keys that registrations have. */
    KeyTables keys() {
        return keys;
    }

    Shape<F> shape() {
        return shape;
    }

    Ranking<F> ranking() {
        return ranking;
    }

    /** Returns the registration that calls the next one; null if every match counts. */
    @Nullable
    Registration<F> followed() {
        return followed;
    }

    /** Returns all registrations, in the order in which they were made. */
    List<Registration<F>> registrations() {
        return registrations;
    }

    /** Returns all implementations, in the order in which they were registered. */
    List<Registration<F>> primaries() {
        return primaries.registrations();
    }

    /**
     * Returns the implementations that match a call, in no particular order.
     *
     * @param values the values of the call; an {@link Intersection} for a class that extends some types
     */
    Set<Registration<F>> matching(@Nullable Object[] values) {
        List<MatchNode<F>> nodes = List.of(primaries);
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
            intersection.values().forEach(part -> children(node, part, children));
            return;
        }
        ValueOrder order = shape.predicates().get(node.level()).order();
        for (Object registered : order.matching(order.named(value), shape.policy(), node.values())) {
            MatchNode<F> child = node.child(registered);
            if (child != null && !children.contains(child)) {
                children.add(child);
            }
        }
    }

    /** Decides as much as the values allow. Values that are {@link Shape#NOT_YET} are asked for only if they matter. */
    Decision<F> decide(@Nullable Object[] values) {
        List<Registration<F>> matches = matches(primaries, values);
        if (matches.isEmpty()) {
            return followed == null || (followed.role() == Role.AROUND && isMatching(followed, values))
                    ? unmatched(values)
                    : Outcome.unmatched(null, null);
        }
        boolean amongPrimaries = followed != null && followed.role() == Role.PRIMARY;
        List<Registration<F>> advising = advice == null || amongPrimaries ? List.of() : matches(advice, values);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == Shape.NOT_YET && (matters(i, matches) || matters(i, advising))) {
                return question(i, values);
            }
        }
        if (followed == null) {
            return effective.outcome(matches, advising);
        }
        return amongPrimaries ? nextPrimary(matches, followed) : nextAround(matches, advising, followed);
    }

    /** Returns the advice that matches the values, most specific first within each role. */
    List<Registration<F>> advice(@Nullable Object[] values) {
        return advice == null ? List.of() : matches(advice, values);
    }

    private List<Registration<F>> matches(MatchNode<F> root, @Nullable Object[] values) {
        List<Registration<F>> matches = new ArrayList<>();
        collect(root, values, matches);
        return matches;
    }

    private Outcome<F> nextPrimary(List<Registration<F>> matches, Registration<F> registration) {
        int position = matches.indexOf(registration);
        if (position < 0) {
            return Outcome.unmatched(null, null);
        }
        List<Registration<F>> rest = matches.subList(position + 1, matches.size());
        return rest.isEmpty() ? Outcome.unmatched(shape.otherwise(), null) : effective.outcome(rest, List.of());
    }

    private Outcome<F> nextAround(
            List<Registration<F>> matches, List<Registration<F>> advising, Registration<F> registration) {
        int position = advising.indexOf(registration);
        if (position < 0) {
            return Outcome.unmatched(null, null);
        }
        List<Registration<F>> rest = new ArrayList<>(advising);
        rest.subList(0, position + 1).removeIf(other -> other.role() == Role.AROUND);
        return effective.outcome(matches, rest);
    }

    private boolean isMatching(Registration<F> registration, @Nullable Object[] values) {
        return rejecting(registration, values) == values.length;
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
        for (Object registered : order.matching(value, shape.policy(), node.values())) {
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
        List<MatchNode<F>> candidates = List.of(primaries);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == Shape.NOT_YET && differ(candidates, i)) {
                return question(i, values);
            }
            candidates = advance(candidates, values);
            if (candidates.isEmpty()) {
                return unmatched(shape.predicates().get(i));
            }
        }
        return Outcome.unmatched(shape.otherwise(), null);
    }

    private Outcome<F> unmatched(DispatchPredicate<F> predicate) {
        F target = predicate.fallback() == null ? shape.otherwise() : predicate.fallback();
        return Outcome.unmatched(target, predicate);
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
        List<MatchNode<F>> candidates = advice == null ? List.of(primaries) : List.of(primaries, advice);
        for (int i = 0; i < predicate; i++) {
            candidates = advance(candidates, values);
        }
        Set<@Nullable Object> registered = new LinkedHashSet<>();
        candidates.forEach(node -> registered.addAll(node.values()));
        return new Question<>(this, predicate, values, registered);
    }
}
