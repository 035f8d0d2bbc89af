package org.waymark.traject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in the tree of steps while it is built. Most places have little below them, and get a map when they need it. */
final class Draft {
    private Map<String, Draft> statics = Map.of();
    private Map<String, List<Step>> steps = Map.of();
    private Map<String, Absorb> absorbs = Map.of();
    private int route = Node.NO_ROUTE;

    /**
     * A step with variables.
     *
     * @param maker the registration that came first
     */
    record Step(Segment segment, List<Converter<?>> converters, Registration<?> maker, Draft next) {
        /** The most specific segment first, and of equal ones that which converts more. */
        private static final Comparator<Step> ORDER = Comparator.comparing(
                        Step::segment, Specificity.MOST_SPECIFIC_FIRST)
                .thenComparingLong(step -> step.converters.stream()
                        .filter(TextConverter.INSTANCE::equals)
                        .count());
    }

    Draft fixed(String text) {
        if (statics.isEmpty()) {
            statics = new HashMap<>();
        }
        return statics.computeIfAbsent(text, missing -> new Draft());
    }

    /** Returns the steps whose segments have the shape of a segment; another may be added. */
    List<Step> steps(Segment segment) {
        if (steps.isEmpty()) {
            steps = new HashMap<>();
        }
        return steps.computeIfAbsent(segment.shape(), missing -> new ArrayList<>(1));
    }

    /** Lets a route end here. Returns the number of another that does so in the same way, or {@link Node#NO_ROUTE}. */
    int end(int number, Registration<?> registration) {
        Absorbing end = registration.pattern().end();
        if (end == null) {
            int other = route;
            route = other == Node.NO_ROUTE ? number : other;
            return other;
        }
        if (absorbs.isEmpty()) {
            absorbs = new HashMap<>();
        }
        List<Converter<?>> converters = registration.converters();
        int first = registration.pattern().variables().indexOf(end.name());
        Absorb absorb = new Absorb(number, end, converters.subList(first, converters.size()));
        Absorb other = absorbs.putIfAbsent(end.shape(), absorb);
        return other == null ? Node.NO_ROUTE : other.route();
    }

    /** Returns the root of the finished tree. */
    Node freeze() {
        return freeze(null, fixedSegment(""), List.of(), -1);
    }

    private Node freeze(@Nullable Node above, Segment segment, List<Converter<?>> converters, int order) {
        List<Absorb> absorbing = new ArrayList<>(absorbs.values());
        absorbing.sort(Absorb.MOST_SPECIFIC_FIRST);
        Node node = new Node(above, segment, converters, order, route, absorbing);
        List<Node> fixed = new ArrayList<>(statics.size());
        statics.forEach((text, next) -> fixed.add(next.freeze(node, fixedSegment(text), List.of(), -1)));
        fixed.sort(Comparator.comparing(Node::text));
        List<Step> sorted = new ArrayList<>(steps.size());
        steps.values().forEach(sorted::addAll);
        sorted.sort(Step.ORDER);
        List<Node> withVariables = new ArrayList<>(sorted.size());
        for (Step step : sorted) {
            withVariables.add(step.next.freeze(node, step.segment, step.converters, withVariables.size()));
        }
        node.lead(fixed, withVariables);
        return node;
    }

    private static Segment fixedSegment(String text) {
        return new Segment(List.of(text), List.of());
    }
}
