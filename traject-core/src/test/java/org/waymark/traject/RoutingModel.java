package org.waymark.traject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Routing as it is told, without a tree and without care for speed: at each segment, keep the patterns whose next step is
 * the most specific one that matches.
 */
final class RoutingModel {
    private final List<PathPattern> table;

    RoutingModel(List<PathPattern> table) {
        this.table = table;
    }

    String resolve(List<String> path) {
        List<PathPattern> left = table;
        List<String> values = new ArrayList<>();
        String absorbed = null;
        for (int depth = 0; ; depth++) {
            int here = depth;
            boolean consumable = depth < path.size() && !path.get(depth).startsWith("+");
            Optional<PathPattern> ending = ending(left, depth, false);
            Optional<PathPattern> absorbing = ending(left, depth, true);
            if (absorbing.isPresent()) {
                absorbed = absorb(absorbing.get(), path, depth, values);
            }
            Optional<Segment> step = consumable ? step(left, depth, path.get(depth)) : Optional.empty();
            if (step.isEmpty()) {
                boolean takesRest = ending.isEmpty() || (absorbing.isPresent() && consumable);
                return absorbed != null && takesRest
                        ? absorbed
                        : answer(ending, values, path.subList(depth, path.size()));
            }
            values.addAll(longestFirst(step.get(), path.get(depth)));
            left = left.stream()
                    .filter(pattern -> pattern.segments().size() > here
                            && pattern.segments()
                                    .get(here)
                                    .shape()
                                    .equals(step.get().shape()))
                    .toList();
        }
    }

    private static Optional<PathPattern> ending(List<PathPattern> patterns, int depth, boolean absorbs) {
        return patterns.stream()
                .filter(pattern -> pattern.segments().size() == depth && (pattern.absorbing() != null) == absorbs)
                .findAny();
    }

    private static String absorb(PathPattern pattern, List<String> path, int from, List<String> values) {
        int to = from;
        while (to < path.size() && !path.get(to).startsWith("+")) {
            to++;
        }
        List<String> all = new ArrayList<>(values);
        all.add(String.join("/", path.subList(from, to)));
        return pattern + " " + all + " " + path.subList(to, path.size());
    }

    private static String answer(Optional<PathPattern> pattern, List<String> values, List<String> rest) {
        return pattern.map(found -> found + " " + values).orElse("none []") + " " + rest;
    }

    private static Optional<Segment> step(List<PathPattern> patterns, int depth, String text) {
        List<Segment> steps = patterns.stream()
                .filter(pattern -> pattern.segments().size() > depth)
                .map(pattern -> pattern.segments().get(depth))
                .toList();
        Stream<Segment> fixed =
                steps.stream().filter(step -> step.isStatic() && step.prefix().equals(text));
        Stream<Segment> variable = steps.stream()
                .filter(step -> !step.isStatic() && !longestFirst(step, text).isEmpty())
                .sorted(Comparator.comparing(step -> step, Specificity.MOST_SPECIFIC_FIRST));
        return Stream.concat(fixed, variable).findFirst();
    }

    /** Returns the values of the split whose first value is longest, then whose second is, and so on; empty if none. */
    static List<String> longestFirst(Segment segment, String text) {
        if (segment.isStatic()) {
            return List.of();
        }
        List<String> values = text.startsWith(segment.prefix())
                ? split(segment, 1, text.substring(segment.prefix().length()))
                : null;
        return values == null || values.stream().anyMatch(value -> value.matches("\\.\\.?")) ? List.of() : values;
    }

    private static List<String> split(Segment segment, int literal, String text) {
        if (literal == segment.literals().size()) {
            return text.isEmpty() ? List.of() : null;
        }
        for (int length = text.length(); length > 0; length--) {
            if (text.startsWith(segment.literals().get(literal), length)) {
                int next = length + segment.literals().get(literal).length();
                List<String> others = split(segment, literal + 1, text.substring(next));
                if (others != null) {
                    List<String> values = new ArrayList<>(List.of(text.substring(0, length)));
                    values.addAll(others);
                    return values;
                }
            }
        }
        return null;
    }
}
