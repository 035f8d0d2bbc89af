package org.waymark.traject;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds the tree of steps from registrations, and collects every conflict between them. */
final class TreeBuilder {
    private final List<? extends Registration<?>> registrations;
    private final boolean namesPerRoute;
    private final boolean backtracking;
    private final Draft root = new Draft();
    private final List<String> conflicts = new ArrayList<>();

    TreeBuilder(List<? extends Registration<?>> registrations, boolean namesPerRoute, boolean backtracking) {
        this.registrations = registrations;
        this.namesPerRoute = namesPerRoute;
        this.backtracking = backtracking;
    }

    Node build() {
        for (int i = 0; i < registrations.size(); i++) {
            add(i, registrations.get(i));
        }
        if (!conflicts.isEmpty()) {
            throw new RouteConflictException(conflicts);
        }
        return root.freeze();
    }

    private void add(int number, Registration<?> registration) {
        Draft draft = root;
        int variable = 0;
        for (Segment segment : registration.pattern().segments()) {
            if (segment.isStatic()) {
                draft = draft.fixed(segment.prefix());
            } else {
                int end = variable + segment.names().size();
                Draft next = step(draft, segment, registration.converters().subList(variable, end), registration);
                if (next == null) {
                    return;
                }
                draft = next;
                variable = end;
            }
        }
        end(draft, number, registration);
    }

    private @Nullable Draft step(Draft draft, Segment segment, List<Converter<?>> converters, Registration<?> maker) {
        List<Draft.Step> steps = draft.steps(segment);
        for (Draft.Step made : steps) {
            boolean sameNames = namesPerRoute || made.segment().names().equals(segment.names());
            if (sameNames && made.converters().equals(converters)) {
                return made.next();
            }
            if (!sameNames) {
                conflict(
                        made,
                        segment,
                        "names",
                        maker,
                        "Use the same names for the same place, or let each route name its variables with namesPerRoute().");
                return null;
            }
        }
        for (Draft.Step made : steps) {
            if (!backtracking || !oneIsNarrower(made.converters(), converters)) {
                conflict(
                        made,
                        segment,
                        "converters",
                        maker,
                        "Use the same converters for the same place, or put text into one of the segments that tells them"
                                + " apart.");
                return null;
            }
        }
        Draft.Step step = new Draft.Step(segment, converters, maker, new Draft());
        steps.add(step);
        return step.next();
    }

    /** Tells whether, wherever two lists of converters differ, it is always the same that takes any text. */
    private static boolean oneIsNarrower(List<Converter<?>> left, List<Converter<?>> right) {
        return isNarrower(left, right) || isNarrower(right, left);
    }

    private static boolean isNarrower(List<Converter<?>> left, List<Converter<?>> right) {
        return IntStream.range(0, left.size())
                .allMatch(i ->
                        right.get(i) == TextConverter.INSTANCE || left.get(i).equals(right.get(i)));
    }

    private void conflict(Draft.Step made, Segment segment, String what, Registration<?> maker, String remedy) {
        conflict(
                "The segments " + made.segment() + " and " + segment + " match the same text, but with other " + what
                        + ".",
                made.maker(),
                maker,
                remedy);
    }

    private void end(Draft draft, int number, Registration<?> registration) {
        int other = draft.end(number, registration);
        if (other != Node.NO_ROUTE) {
            conflict(
                    "The two routes match the same paths.",
                    registrations.get(other),
                    registration,
                    "Remove one of them, or change its pattern.");
        }
    }

    private void conflict(String problem, Registration<?> first, Registration<?> second, String remedy) {
        conflicts.add(problem + "\n     " + first + "\n     " + second + "\n   " + remedy);
    }
}
