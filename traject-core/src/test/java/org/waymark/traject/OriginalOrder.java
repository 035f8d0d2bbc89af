package org.waymark.traject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The order in which the original tries steps with variables, which is not transitive: a step comes before one that
 * matches it, and otherwise the one whose literals compare greater comes first.
 *
 * <p>Where three siblings go round in a circle, the original's answer hangs on the order of registration, and it may
 * overlook that two of them are the same.
 */
final class OriginalOrder {
    private final Map<List<String>, Map<String, Segment>> siblings = new HashMap<>();

    private OriginalOrder(JsonNode testCase) {
        for (JsonNode route : testCase.path("routes")) {
            if (ConformanceCases.text(route, "expect").equals("ok")) {
                add(PathPattern.parse(ConformanceCases.text(route, "path")).segments());
            }
        }
    }

    private void add(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).isStatic()) {
                siblings.computeIfAbsent(shapes(segments.subList(0, i)), parent -> new HashMap<>())
                        .put(segments.get(i).shape(), segments.get(i));
            }
        }
    }

    private static List<String> shapes(List<Segment> segments) {
        return segments.stream().map(Segment::shape).toList();
    }

    /** Tells whether a path, of a route or to be resolved, comes to siblings that go round in a circle. */
    static boolean isCircularFor(JsonNode testCase, JsonNode part) {
        OriginalOrder order = new OriginalOrder(testCase);
        return order.siblings.entrySet().stream()
                .anyMatch(entry -> comesTo(entry.getKey(), part)
                        && isCircular(entry.getValue().values()));
    }

    private static boolean comesTo(List<String> parent, JsonNode part) {
        List<String> path = new ArrayList<>();
        if (part.has("expect")) {
            path.addAll(shapes(
                    PathPattern.parse(ConformanceCases.text(part, "path")).segments()));
        } else {
            path.addAll(PathReader.read(ConformanceMatch.rawPath(part), PathPolicy.LENIENT)
                    .from(0));
        }
        return path.size() > parent.size()
                && IntStream.range(0, parent.size()).allMatch(i -> matches(parent.get(i), path.get(i)));
    }

    /** Tells whether a shape matches a text. */
    private static boolean matches(String shape, String text) {
        List<String> literals = List.of(shape.split("\\{}", -1));
        List<String> names = literals.stream().skip(1).toList();
        return names.isEmpty()
                ? shape.equals(text)
                : new Segment(literals, names).match(text, 0, text.length(), new int[2 * names.size()], 0);
    }

    private static boolean isCircular(Collection<Segment> segments) {
        for (Segment first : segments) {
            for (Segment second : segments) {
                for (Segment third : segments) {
                    if (isBefore(first, second) && isBefore(second, third) && isBefore(third, first)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isBefore(Segment left, Segment right) {
        if (left.shape().equals(right.shape()) || matches(left.shape(), right.shape())) {
            return false;
        }
        return matches(right.shape(), left.shape()) || compare(left.literals(), right.literals()) > 0;
    }

    private static int compare(List<String> left, List<String> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
