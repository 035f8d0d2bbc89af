package org.waymark.traject;

import java.util.List;

/**
 * Something that a reader of a table of routes may not expect: routes that take paths or names of views from each other.
 *
 * <p>None of it is an error, for the order of steps decides every case. The {@link #example} shows it: whoever resolves that
 * path sees what the {@link #problem} says.
 *
 * @param <T> the type of the targets of routes
 * @param kind what kind of overlap it is
 * @param route the route that it is about
 * @param others the other routes that take part, by kind: those that hide the route, or those below an absorbing one
 * @param example a path, percent-encoded, or the empty text if no path is known
 * @param problem what happens, in a sentence
 * @param remedy what can be done about it
 */
public record Overlap<T>(
        Kind kind, Route<T> route, List<Route<T>> others, String example, String problem, String remedy) {
    private static final int SHOWN = 5;

    /** The kinds of overlaps, the gravest first. */
    public enum Kind {
        /** No path leads to the route: the policy refuses all of them, or other routes take them. */
        UNREACHABLE,
        /** A path that matches the whole route leads elsewhere, because a more specific step on its way has no such end. */
        SHADOWED,
        /** The name of a view of the route is taken for a step of another one, unless it is written with a {@code +}. */
        HIDDEN_VIEW,
        /** Segments of two routes match the same text, and neither is more specific, so that a rule of order decides. */
        CROSSING,
        /** Other routes take paths from an absorbing route. */
        BELOW_ABSORBING,
        /** No example of a path is known, so that nothing is known of the overlaps of the route. */
        UNEXAMINED
    }

    /**
     * Creates an overlap.
     *
     * @param kind the kind
     * @param route the route
     * @param others the other routes, which are copied
     * @param example the path that shows it
     * @param problem what happens
     * @param remedy what can be done
     */
    public Overlap {
        others = List.copyOf(others);
    }

    /**
     * Returns the overlap for people: the problem, the routes with the places where they were added, and the remedy.
     *
     * @return some lines of text
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(problem).append("\n     ").append(route);
        others.stream().limit(SHOWN).forEach(other -> text.append("\n     ").append(other));
        if (others.size() > SHOWN) {
            text.append("\n     and ").append(others.size() - SHOWN).append(" more");
        }
        return text.append("\n   ").append(remedy).toString();
    }
}
