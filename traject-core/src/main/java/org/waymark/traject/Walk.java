package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/**
 * One walk along a path: most specific step first, without going back.
 *
 * <p>What was matched is kept as places in the text. An absorbing step that is passed on the way is remembered, and taken
 * if the walk ends where no route is. A route that is passed is remembered for whoever asks what is above.
 */
final class Walk {
    private final PathText path;
    private final int[] bounds;
    private @Nullable Object @Nullable [] values;
    private int variables;
    private int segment;

    private @Nullable Absorb absorb;
    private int absorbSegment;
    private int absorbVariables;
    private int above = Match.NO_ROUTE;
    private int aboveSegment;

    Walk(PathText path, int segment, int maximumVariables) {
        this.path = path;
        this.segment = segment;
        this.bounds = new int[2 * maximumVariables];
    }

    Match from(Node root) {
        Node node = root;
        while (true) {
            remember(node);
            int here = segment;
            Node next = hasNext() ? next(node) : null;
            if (next == null) {
                return end(node);
            }
            if (node.route() != Match.NO_ROUTE) {
                above = node.route();
                aboveSegment = here;
            }
            node = next;
        }
    }

    private void remember(Node node) {
        if (node.absorb() != null) {
            absorb = node.absorb();
            absorbSegment = segment;
            absorbVariables = variables;
        }
    }

    /** Tells whether there is another segment that is not the name of a view. */
    private boolean hasNext() {
        return segment < path.count() && !path.isView(segment);
    }

    private @Nullable Node next(Node node) {
        int from = path.start(segment);
        int to = path.end(segment);
        Node fixed = node.statics().find(path.text(), from, to);
        if (fixed != null) {
            segment++;
            return fixed;
        }
        for (Step step : node.steps()) {
            if (step.segment().match(path.text(), from, to, bounds, 2 * variables) && convert(step)) {
                variables += step.converters().size();
                segment++;
                return step.next();
            }
        }
        return null;
    }

    private Match end(Node node) {
        boolean preferAbsorb = node.route() == Match.NO_ROUTE || (node.absorb() != null && hasNext());
        Match absorbed = absorb != null && preferAbsorb ? absorbed(absorb) : null;
        return absorbed != null
                ? absorbed
                : new Match(node.route(), segment, path, bounds, values).below(above, aboveSegment);
    }

    /** Returns the match of the absorbing step, which takes all segments up to the name of a view. */
    private @Nullable Match absorbed(Absorb step) {
        int end = absorbSegment;
        while (end < path.count() && !path.isView(end)) {
            end++;
        }
        boolean empty = end == absorbSegment;
        int from = empty ? 0 : path.start(absorbSegment);
        int to = empty ? 0 : path.end(end - 1);
        if (!convert(step.converter(), absorbVariables, from, to)) {
            return null;
        }
        bounds[2 * absorbVariables] = from;
        bounds[2 * absorbVariables + 1] = to;
        return new Match(step.route(), end, path, bounds, values);
    }

    private boolean convert(Step step) {
        for (int i = 0; i < step.converters().size(); i++) {
            int at = 2 * (variables + i);
            if (!convert(step.converters().get(i), variables + i, bounds[at], bounds[at + 1])) {
                return false;
            }
        }
        return true;
    }

    /** Converts a value. What stays text is left uncut until somebody asks for it. */
    private boolean convert(Converter<?> converter, int variable, int from, int to) {
        if (converter == TextConverter.INSTANCE) {
            if (values != null) {
                values[variable] = null;
            }
            return true;
        }
        Object value = converter.decode(path.text().substring(from, to));
        if (value == null) {
            return false;
        }
        if (values == null) {
            values = new Object[bounds.length / 2];
        }
        values[variable] = value;
        return true;
    }
}
