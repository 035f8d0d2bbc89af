package org.waymark.traject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the tree of steps from registrations, and collects every conflict between them. */
final class TreeBuilder {
    /** A node while it is built. */
    private static final class Draft {
        final Map<String, Draft> statics = new TreeMap<>();
        final Map<String, DraftStep> steps = new TreeMap<>();
        int route = Match.NO_ROUTE;
        int absorbRoute = Match.NO_ROUTE;

        @Nullable
        Absorb absorb;
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
        return freeze(root);
    }

    private void add(int number, Registration<?> registration) {
        Draft draft = root;
        int variable = 0;
        for (Segment segment : registration.pattern().segments()) {
            if (segment.isStatic()) {
                draft = draft.statics.computeIfAbsent(segment.prefix(), text -> new Draft());
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
        DraftStep made = draft.steps.computeIfAbsent(
                segment.shape(), shape -> new DraftStep(segment, converters, maker, new Draft()));
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
        if (other != Match.NO_ROUTE) {
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

    private static Node freeze(Draft draft) {
        Map<String, Node> statics = new TreeMap<>();
        draft.statics.forEach((text, next) -> statics.put(text, freeze(next)));
        List<Step> steps = new ArrayList<>();
        draft.steps.forEach((shape, step) -> steps.add(new Step(step.segment, step.converters, freeze(step.next))));
        steps.sort((left, right) -> Specificity.MOST_SPECIFIC_FIRST.compare(left.segment(), right.segment()));
        return new Node(draft.route, statics, steps, draft.absorb);
    }
}
