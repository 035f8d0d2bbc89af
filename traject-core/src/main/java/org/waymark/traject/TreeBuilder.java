package org.waymark.traject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of steps from registrations, and collects every conflict between them. */
final class TreeBuilder {
    /** A node while it is built. */
    private static final class Draft {
        Map<String, Draft> statics = Map.of();
        Map<String, DraftStep> steps = Map.of();
        int route = Node.NO_ROUTE;
        int absorbRoute = Node.NO_ROUTE;

        @Nullable
        Absorb absorb;

        /** Returns the place behind fixed text. Most places have none behind them, and get no map. */
        Draft fixed(String text) {
            if (statics.isEmpty()) {
                statics = new HashMap<>();
            }
            return statics.computeIfAbsent(text, missing -> new Draft());
        }

        DraftStep step(Segment segment, List<Converter<?>> converters, Registration<?> maker) {
            if (steps.isEmpty()) {
                steps = new HashMap<>();
            }
            return steps.computeIfAbsent(
                    segment.shape(), missing -> new DraftStep(segment, converters, maker, new Draft()));
        }
    }

    /** A step while it is built, with the registration that made it. */
    private record DraftStep(Segment segment, List<Converter<?>> converters, Registration<?> maker, Draft next) {}

    private final List<? extends Registration<?>> registrations;
    private final boolean namesPerRoute;
    private final Draft root = new Draft();
    private final List<String> conflicts = new ArrayList<>();

    TreeBuilder(List<? extends Registration<?>> registrations, boolean namesPerRoute) {
        this.registrations = registrations;
        this.namesPerRoute = namesPerRoute;
    }

    Node build() {
        for (int i = 0; i < registrations.size(); i++) {
            add(i, registrations.get(i));
        }
        if (!conflicts.isEmpty()) {
            throw new RouteConflictException(conflicts);
        }
        return freeze(root, null, fixed(""), List.of(), -1);
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
        DraftStep made = draft.step(segment, converters, maker);
        boolean sameNames = namesPerRoute || made.segment.names().equals(segment.names());
        if (sameNames && made.converters.equals(converters)) {
            return made.next;
        }
        String what = sameNames ? "other converters" : "other names";
        String remedy = sameNames
                ? "Use the same converters for the same place, or put text into one of the segments that tells them apart."
                : "Use the same names for the same place, or let each route name its variables with namesPerRoute().";
        conflict(
                "The segments " + made.segment + " and " + segment + " match the same text, but with " + what + ".",
                made.maker,
                maker,
                remedy);
        return null;
    }

    private void end(Draft draft, int number, Registration<?> registration) {
        boolean absorbs = registration.pattern().absorbing() != null;
        int other = absorbs ? draft.absorbRoute : draft.route;
        if (other != Node.NO_ROUTE) {
            conflict(
                    "The two routes match the same paths.",
                    registrations.get(other),
                    registration,
                    "Remove one of them, or change its pattern.");
        } else if (absorbs) {
            List<Converter<?>> converters = registration.converters();
            draft.absorbRoute = number;
            draft.absorb = new Absorb(number, converters.get(converters.size() - 1));
        } else {
            draft.route = number;
        }
    }

    private void conflict(String problem, Registration<?> first, Registration<?> second, String remedy) {
        conflicts.add(problem + "\n     " + first + "\n     " + second + "\n   " + remedy);
    }

    private static Node freeze(
            Draft draft, @Nullable Node above, Segment segment, List<Converter<?>> converters, int order) {
        Node node = new Node(above, segment, converters, order, draft.route, draft.absorb);
        List<Node> fixed = new ArrayList<>(draft.statics.size());
        draft.statics.forEach((text, next) -> fixed.add(freeze(next, node, fixed(text), List.of(), -1)));
        fixed.sort(Comparator.comparing(Node::text));
        List<DraftStep> sorted = new ArrayList<>(draft.steps.values());
        sorted.sort(Comparator.comparing(DraftStep::segment, Specificity.MOST_SPECIFIC_FIRST));
        List<Node> steps = new ArrayList<>(sorted.size());
        for (DraftStep step : sorted) {
            steps.add(freeze(step.next, node, step.segment, step.converters, steps.size()));
        }
        node.lead(fixed, steps);
        return node;
    }

    private static Segment fixed(String text) {
        return new Segment(List.of(text), List.of());
    }
}
