package org.waymark.traject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of steps, with the step that leads to it from the place above.
 *
 * <p>A place is made before those below it and told of them after. Nobody else gets hold of it before the tree is complete.
 */
final class Node {
    /** The number that stands for no route. */
    static final int NO_ROUTE = -1;

    private static final Node[] NO_STEPS = {};
    private static final char[] NO_CHARACTERS = {};
    private static final Converter<?>[] NO_CONVERTERS = {};
    private static final Absorb[] NO_ABSORBS = {};

    private final @Nullable Node above;
    private final Segment segment;
    private final Converter<?>[] converters;
    private final int order;
    private final int firstVariable;
    private final boolean plain;
    private final boolean anything;
    private final int route;
    private final Absorb[] absorbs;
    private final boolean absorbsAbove;
    private @Nullable Statics statics;
    private Node[] steps = NO_STEPS;

    /** The last character of each step, or zero if a step may end with any: a quick way to pass over most of them. */
    private char[] lastCharacters = NO_CHARACTERS;

    /**
     * Creates a place without any below it.
     *
     * @param above the place above, or null for the root
     * @param segment the segment that is matched on the way from there; empty for the root
     * @param converters the converters of its variables
     * @param order how many steps with variables are tried before this one; -1 if it is fixed text
     * @param route the number of the route that ends here, or {@link #NO_ROUTE}
     * @param absorbs what takes the rest of a path, most specific first
     */
    Node(
            @Nullable Node above,
            Segment segment,
            List<Converter<?>> converters,
            int order,
            int route,
            List<Absorb> absorbs) {
        this.above = above;
        this.segment = segment;
        this.converters = converters.isEmpty() ? NO_CONVERTERS : converters.toArray(Converter<?>[]::new);
        this.order = order;
        this.firstVariable = above == null ? 0 : above.variables();
        this.anything = segment.isVariable() && converters.get(0) == TextConverter.INSTANCE;
        this.plain = Characters.arePlain(segment.prefix());
        this.route = route;
        this.absorbs = absorbs.isEmpty() ? NO_ABSORBS : absorbs.toArray(Absorb[]::new);
        this.absorbsAbove = above != null && (above.absorbs.length > 0 || above.absorbsAbove);
    }

    /** Says what is below. The fixed texts come sorted, the steps with variables most specific first. */
    void lead(List<Node> fixed, List<Node> withVariables) {
        statics = fixed.isEmpty() ? null : new Statics(fixed);
        steps = withVariables.isEmpty() ? NO_STEPS : withVariables.toArray(Node[]::new);
        lastCharacters = withVariables.isEmpty() ? NO_CHARACTERS : new char[steps.length];
        for (int i = 0; i < steps.length; i++) {
            String suffix = steps[i].segment.suffix();
            lastCharacters[i] = suffix.isEmpty() ? 0 : suffix.charAt(suffix.length() - 1);
        }
    }

    @Nullable
    Node above() {
        return above;
    }

    Segment segment() {
        return segment;
    }

    /** Returns the fixed text that leads here. */
    String text() {
        return segment.prefix();
    }

    /** Tells whether the fixed text that leads here is sent as it is. */
    boolean isPlain() {
        return plain;
    }

    int order() {
        return order;
    }

    int route() {
        return route;
    }

    /** Tells whether a place on the way to here absorbs. */
    boolean absorbsAbove() {
        return absorbsAbove;
    }

    List<Node> steps() {
        return List.of(steps);
    }

    List<Converter<?>> converters() {
        return List.of(converters);
    }

    /** Returns the number of variables on the way to here. */
    int variables() {
        return firstVariable + converters.length;
    }

    /** Returns where the fixed text leads that is the segment at an index, or null if there is no such step. */
    @Nullable
    Node fixed(String path, int from) {
        return statics == null ? null : statics.find(path, from);
    }

    /** Returns the first step with variables that takes a segment, of those from a number on, or null if there is none. */
    @Nullable
    Node taking(int from, int to, int step, Match match) {
        char last = match.text().charAt(to - 1);
        for (int i = step; i < lastCharacters.length; i++) {
            boolean possible = lastCharacters[i] == 0 || lastCharacters[i] == last;
            if (possible && steps[i].takes(from, to, match)) {
                return steps[i];
            }
        }
        return null;
    }

    /** Matches the segment that leads here, and notes the values of its variables. */
    boolean takes(int from, int to, Match match) {
        if (anything) {
            match.note(firstVariable, from, to);
            return true;
        }
        if (!segment.match(match.text(), from, to, match.bounds(), 2 * firstVariable)) {
            return false;
        }
        for (int i = 0; i < converters.length; i++) {
            if (!match.convert(converters[i], firstVariable + i)) {
                return false;
            }
        }
        return true;
    }

    /** Lets the first absorbing step that can take all segments from an index up to the name of a view. */
    boolean absorbs(int position, Match match) {
        if (absorbs.length == 0) {
            return false;
        }
        String path = match.text();
        int from = Math.min(position, path.length());
        int slash = path.indexOf("/+", Math.max(0, from - 1));
        int rest = slash < 0 ? path.length() : slash + 1;
        int to = rest > from && path.charAt(rest - 1) == '/' ? rest - 1 : rest;
        for (Absorb absorb : absorbs) {
            if (absorb.takes(from, to, variables(), match)) {
                match.absorbed(absorb.route(), rest);
                return true;
            }
        }
        return false;
    }
}
