package org.waymark.traject;

import java.util.Comparator;
import java.util.List;

/**
 * A step that absorbs: it takes all segments up to the name of a view, some of which may belong to what comes after its
 * variable.
 */
final class Absorb {
    /**
     * The most specific first. What comes after the variables is compared from the end of the path: fixed text before
     * segments with variables, these in their order, and of two that end alike the longer. At last, who takes no less than
     * one segment comes before who may take none.
     */
    static final Comparator<Absorb> MOST_SPECIFIC_FIRST = (left, right) -> {
        List<Segment> one = left.shape.fromEnd();
        List<Segment> other = right.shape.fromEnd();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        int longer = Integer.compare(other.size(), one.size());
        return longer != 0 ? longer : Boolean.compare(right.shape.some(), left.shape.some());
    };

    private final int route;
    private final Absorbing shape;
    private final Segment[] tail;
    private final List<Converter<?>> converters;

    /**
     * Creates a step.
     *
     * @param route the number of the route
     * @param shape what it matches
     * @param converters the converters of the absorbing variable and of those after it
     */
    Absorb(int route, Absorbing shape, List<Converter<?>> converters) {
        this.route = route;
        this.shape = shape;
        this.tail = shape.tail().toArray(Segment[]::new);
        this.converters = List.copyOf(converters);
    }

    private static int compare(Segment left, Segment right) {
        if (left.isStatic() || right.isStatic()) {
            int fixedFirst = Boolean.compare(right.isStatic(), left.isStatic());
            return fixedFirst != 0 ? fixedFirst : right.prefix().compareTo(left.prefix());
        }
        return Specificity.MOST_SPECIFIC_FIRST.compare(left, right);
    }

    int route() {
        return route;
    }

    /**
     * Matches all segments between two indexes, each of which is looked at once, from the end.
     *
     * @param first the number of the absorbing variable
     */
    boolean takes(int from, int to, int first, Match match) {
        String path = match.text();
        int variable = first + converters.size();
        int end = to;
        for (int i = tail.length - 1; i >= 0; i--) {
            int start = path.lastIndexOf('/', end - 1) + 1;
            if (start < from || end <= from) {
                return false;
            }
            variable -= tail[i].names().size();
            if (!tail[i].matchAny(path, start, end, match.bounds(), 2 * variable)) {
                return false;
            }
            end = start - 1;
        }
        return takesRest(from, Math.max(from, end), first, match) && convert(first, match);
    }

    private boolean takesRest(int from, int to, int first, Match match) {
        String path = match.text();
        int start = Math.max(from, path.lastIndexOf('/', to - 1) + 1);
        if (shape.some() && !shape.last().match(path, start, to, match.bounds(), 2 * first)) {
            return false;
        }
        match.note(first, from, to - shape.last().suffix().length());
        return true;
    }

    private boolean convert(int first, Match match) {
        for (int i = 0; i < converters.size(); i++) {
            if (!match.convert(converters.get(i), first + i)) {
                return false;
            }
        }
        return true;
    }
}
