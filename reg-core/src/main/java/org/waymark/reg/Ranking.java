package org.waymark.reg;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares registrations, predicate by predicate.
 *
 * @param shape what the function looks at
 */
record Ranking<F>(Shape<F> shape) {
    /**
     * Two registrations of one role whose order a call needs, and that have none.
     *
     * @param first one of them
     * @param second the other one
     */
    record Clash<F>(Registration<F> first, Registration<F> second) {}

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

    /** Returns whether some call that both match leaves their order open. */
    boolean canClash(Registration<F> first, Registration<F> second) {
        return first.role() == second.role()
                && !isOrdered(firstDifference(first, second))
                && !precedes(first, second)
                && !precedes(second, first);
    }

    /** Returns what leaves open which registration comes first; null if nothing does. */
    @Nullable
    Clash<F> clashOfFirst(List<Registration<F>> matches) {
        return clash(matches, 1);
    }

    /** Returns what leaves the order of all registrations open; null if nothing does. */
    @Nullable
    Clash<F> clashOfAll(List<Registration<F>> matches) {
        return clash(matches, matches.size());
    }

    private @Nullable Clash<F> clash(List<Registration<F>> matches, int counting) {
        for (int i = 0; i < counting; i++) {
            for (Registration<F> other : matches.subList(i + 1, matches.size())) {
                Registration<F> first = matches.get(i);
                if (!isOrdered(firstDifference(first, other)) && !precedes(first, other)) {
                    return new Clash<>(first, other);
                }
            }
        }
        return null;
    }

    /** Returns whether the values of a predicate that match a call come in a total order. */
    private boolean isOrdered(int predicate) {
        return predicate < shape.size()
                && shape.predicates().get(predicate).order().isTotal(shape.policy());
    }
}
