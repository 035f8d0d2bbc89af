package org.waymark.traject;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a walk over the tree ended, and where in the text of the path the values of its variables are. */
final class Match {
    private String text = "";
    private int begin;
    private int consumed;
    private int route = Node.NO_ROUTE;
    private @Nullable Node node;
    private final int[] bounds;
    private @Nullable Object @Nullable [] values;

    Match(int maximumVariables) {
        this.bounds = new int[2 * maximumVariables];
    }

    private Match(Match other, int variables) {
        this.text = other.text;
        this.begin = other.begin;
        this.consumed = other.consumed;
        this.route = other.route;
        this.node = other.node;
        this.bounds = Arrays.copyOf(other.bounds, 2 * variables);
        this.values = other.values == null ? null : Arrays.copyOf(other.values, variables);
    }

    /** Returns a copy that no further walk writes to. */
    Match copy(int variables) {
        return new Match(this, variables);
    }

    int begin() {
        return begin;
    }

    /** Begins a walk along a text, at an index where a segment begins. */
    void begin(String path, int from) {
        text = path;
        begin = from;
        consumed = from;
        route = Node.NO_ROUTE;
        node = null;
    }

    /** Ends a walk at a place in the tree, and at an index where the next segment would begin. */
    void end(Node place, int position) {
        node = place;
        route = place.route();
        consumed = Math.min(position, text.length());
    }

    /** Ends a walk with a route whose absorbing variable takes the text up to an index. */
    void absorbed(int absorbing, int position) {
        node = null;
        route = absorbing;
        consumed = position;
    }

    /** Returns where the walk would have ended, had it stopped at the nearest route on its way, or null. */
    @Nullable
    Match above() {
        Node place = node == null ? null : node.above();
        while (place != null && place.route() == Node.NO_ROUTE) {
            place = place.above();
        }
        if (place == null) {
            return null;
        }
        Match above = new Match(place.variables());
        above.begin(text, begin);
        above.end(place, above.retrace(place));
        return above;
    }

    /** Notes once more the values of the variables of the route where the walk ended, if there is one. */
    boolean retraced() {
        if (node == null || route == Node.NO_ROUTE) {
            return false;
        }
        retrace(node);
        return true;
    }

    /** Notes once more the values on the way to a place, which the path is known to pass; returns the index after it. */
    int retrace(Node place) {
        Node before = place.above();
        if (before == null) {
            return begin;
        }
        int from = retrace(before);
        int to = Characters.segmentEnd(text, from);
        if (place.order() >= 0) {
            place.takes(from, to, this);
        }
        return to + 1;
    }

    /** Returns the number of the route, or {@link Node#NO_ROUTE}. */
    int route() {
        return route;
    }

    /** Returns the index at which the first segment begins that was not consumed. */
    int consumed() {
        return consumed;
    }

    /** Returns the decoded path. */
    String text() {
        return text;
    }

    /** Returns the decoded segments that were not consumed. */
    List<String> rest() {
        if (isComplete()) {
            return List.of();
        }
        PathText path = new PathText(text);
        return path.from(path.countBefore(consumed));
    }

    boolean isComplete() {
        return consumed == text.length();
    }

    /** Returns the starts and ends of the values of the variables in the text. */
    int[] bounds() {
        return bounds;
    }

    int start(int variable) {
        return bounds[2 * variable];
    }

    int end(int variable) {
        return bounds[2 * variable + 1];
    }

    /** Returns the text of a variable. */
    String text(int variable) {
        return text.substring(start(variable), end(variable));
    }

    /** Returns the value of a variable, which is its text if it is not converted to something else. */
    Object value(int variable) {
        Object converted = values == null ? null : values[variable];
        return converted == null ? text(variable) : converted;
    }

    /** Notes where the value of a variable is that stays text. */
    void note(int variable, int from, int to) {
        bounds[2 * variable] = from;
        bounds[2 * variable + 1] = to;
        if (values != null) {
            values[variable] = null;
        }
    }

    /** Converts a value whose place is noted. What stays text is left uncut until somebody asks for it. */
    boolean convert(Converter<?> converter, int variable) {
        if (converter == TextConverter.INSTANCE) {
            if (values != null) {
                values[variable] = null;
            }
            return true;
        }
        Object value = converter.decode(text(variable));
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
