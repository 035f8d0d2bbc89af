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
        List<Optional<String>> absorbed = new ArrayList<>();
        for (int depth = 0; ; depth++) {
            int here = depth;
            boolean consumable = depth < path.size() && !path.get(depth).startsWith("+");
            Optional<PathPattern> ending = ending(left, depth);
            absorbed.add(absorb(left, path, depth, values));
            Optional<Segment> step = consumable ? step(left, depth, path.get(depth)) : Optional.empty();
            if (step.isEmpty()) {
                int first = ending.isEmpty() ? 0 : consumable ? depth : depth + 1;
                return absorbed.subList(first, depth + 1).stream()
                        .flatMap(Optional::stream)
                        .reduce((outer, inner) -> inner)
                        .orElseGet(() -> answer(ending, values, path.subList(here, path.size())));
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

    /** Tries every pattern by itself, and takes the most specific of those that take the whole path. */
    String resolveGoingBack(List<String> path) {
        Optional<String> whole = table.stream()
                .filter(pattern -> whole(pattern, path).isPresent())
                .min(RoutingModel::compare)
                .flatMap(pattern -> whole(pattern, path));
        Optional<String> part = table.stream()
                .filter(pattern -> pattern.end() == null)
                .filter(pattern -> values(pattern, path).isPresent())
                .min(RoutingModel::compare)
                .map(pattern -> answer(
                        Optional.of(pattern),
                        values(pattern, path).orElseThrow(),
                        path.subList(pattern.segments().size(), path.size())));
        return whole.or(() -> part).orElseGet(() -> resolve(path));
    }

    private static Optional<String> whole(PathPattern pattern, List<String> path) {
        int depth = pattern.segments().size();
        Optional<List<String>> values = values(pattern, path);
        if (pattern.end() != null) {
            return values.flatMap(found -> absorb(List.of(pattern), path, depth, found));
        }
        return values.filter(found -> depth == consumable(path))
                .map(found -> answer(Optional.of(pattern), found, path.subList(depth, path.size())));
    }

    /** Returns the values of the segments before an absorbing variable, if they match. */
    private static Optional<List<String>> values(PathPattern pattern, List<String> path) {
        return pattern.segments().size() > consumable(path) ? Optional.empty() : values(pattern.segments(), path);
    }

    private static Optional<List<String>> values(List<Segment> segments, List<String> path) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            List<String> found = longestFirst(segment, path.get(i));
            boolean matches = segment.isStatic() ? segment.prefix().equals(path.get(i)) : !found.isEmpty();
            if (!matches) {
                return Optional.empty();
            }
            values.addAll(found);
        }
        return Optional.of(values);
    }

    private static int consumable(List<String> path) {
        int count = 0;
        while (count < path.size() && !path.get(count).startsWith("+")) {
            count++;
        }
        return count;
    }

    /** Step by step the more specific first; of patterns that begin alike, the longer; absorbing ends last. */
    private static int compare(PathPattern left, PathPattern right) {
        int common = Math.min(left.segments().size(), right.segments().size());
        for (int i = 0; i < common; i++) {
            Segment one = left.segments().get(i);
            Segment other = right.segments().get(i);
            int fixedFirst = Boolean.compare(other.isStatic(), one.isStatic());
            int order = fixedFirst != 0 || one.isStatic()
                    ? fixedFirst
                    : Specificity.MOST_SPECIFIC_FIRST.compare(one, other);
            if (order != 0) {
                return order;
            }
        }
        int longer = Integer.compare(right.segments().size(), left.segments().size());
        if (longer != 0 || left.end() == null || right.end() == null) {
            return longer != 0 ? longer : Boolean.compare(left.end() != null, right.end() != null);
        }
        return Absorb.MOST_SPECIFIC_FIRST.compare(absorb(left), absorb(right));
    }

    private static Absorb absorb(PathPattern pattern) {
        return new Absorb(0, pattern.end(), List.of());
    }

    private static Optional<PathPattern> ending(List<PathPattern> patterns, int depth) {
        return patterns.stream()
                .filter(pattern -> pattern.segments().size() == depth && pattern.end() == null)
                .findAny();
    }

    private static Optional<String> absorb(
            List<PathPattern> patterns, List<String> path, int from, List<String> values) {
        return patterns.stream()
                .filter(pattern -> pattern.segments().size() == from && pattern.end() != null)
                .sorted(RoutingModel::compare)
                .flatMap(pattern -> absorb(pattern, path, from, values).stream())
                .findFirst();
    }

    private static Optional<String> absorb(PathPattern pattern, List<String> path, int from, List<String> values) {
        Absorbing end = pattern.end();
        int to = consumable(path);
        int split = to - end.tail().size();
        if (split < from || (end.some() && split == from)) {
            return Optional.empty();
        }
        String taken = String.join("/", path.subList(from, split));
        if (end.some() && longestFirst(end.last(), path.get(split - 1)).isEmpty()) {
            return Optional.empty();
        }
        return values(end.tail(), path.subList(split, to)).map(tail -> {
            List<String> all = new ArrayList<>(values);
            all.add(taken.substring(0, taken.length() - end.last().suffix().length()));
            all.addAll(tail);
            return answer(Optional.of(pattern), all, path.subList(to, path.size()));
        });
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
