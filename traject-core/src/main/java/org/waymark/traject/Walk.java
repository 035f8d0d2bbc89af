package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/**
 * One walk along a path: most specific step first, without going back.
 *
 * <p>What was matched is kept as places in the text. An absorbing step that is passed on the way is remembered, and taken
 * if the walk ends where no route is.
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

    Walk(PathText path, int segment, int maximumVariables) {
        this.path = path;
        this.segment = segment;
        this.bounds = new int[2 * maximumVariables];
    }

    Match from(Node root) {
        Node node = root;
        Node next = root;
        while (next != null) {
            node = next;
            remember(node);
            next = hasNext() ? next(node) : null;
        }
        return end(node);
    }

    /** Tells whether there is another segment that is not the name of a view. */
    private boolean hasNext() {
        return segment < path.count() && !path.isView(segment);
    }

    private Match end(Node node) {
        boolean preferAbsorb = node.route() == Match.NO_ROUTE || (node.absorb() != null && hasNext());
        if (absorb != null && preferAbsorb) {
            int end = place();
            if (convert(absorb.converter(), absorbVariables)) {
                return new Match(absorb.route(), path, end, bounds, values);
            }
        }
        return new Match(node.route(), path, segment, bounds, values);
    }

    /** Notes what the absorbing step takes: all segments up to the name of a view. Returns where they end. */
    private int place() {
        int end = absorbSegment;
        while (end < path.count() && !path.isView(end)) {
            end++;
        }
        boolean empty = end == absorbSegment;
        bounds[2 * absorbVariables] = empty ? 0 : path.start(absorbSegment);
        bounds[2 * absorbVariables + 1] = empty ? 0 : path.end(end - 1);
        return end;
    }

    private void remember(Node node) {
        if (node.absorb() != null) {
            absorb = node.absorb();
            absorbSegment = segment;
            absorbVariables = variables;
        }
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

    private boolean convert(Step step) {
        for (int i = 0; i < step.converters().size(); i++) {
            if (!convert(step.converters().get(i), variables + i)) {
                return false;
            }
        }
        return true;
    }

    /** Converts a value. What stays text is left uncut until somebody asks for it. */
    private boolean convert(Converter<?> converter, int variable) {
        if (converter == TextConverter.INSTANCE) {
            if (values != null) {
                values[variable] = null;
            }
            return true;
        }
        Object value = converter.decode(path.text().substring(bounds[2 * variable], bounds[2 * variable + 1]));
        if (values == null) {
            values = new Object[bounds.length / 2];
        }
        values[variable] = value;
        return value != null;
    }
}
