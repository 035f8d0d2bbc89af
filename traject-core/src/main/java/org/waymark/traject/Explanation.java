package org.waymark.traject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of a walk along a path, step by step, with what was tried in vain. Made for reading, not for speed. */
final class Explanation {
    private static final int SHOWN = 60;

    private final Resolver resolver;
    private final PathText path;
    private final List<String> segments;
    private final StringBuilder lines = new StringBuilder();

    private Explanation(Resolver resolver, PathText path) {
        this.resolver = resolver;
        this.path = path;
        this.segments = path.from(0);
    }

    static String of(String rawPath, Resolver resolver) {
        Match match;
        try {
            match = resolver.resolve(rawPath);
        } catch (BadPathException e) {
            return e.getMessage() + "\n  by the policy " + resolver.policy();
        }
        Explanation explanation = new Explanation(resolver, new PathText(match.text()));
        explanation.lines.append(explanation.path.canonical(0, explanation.path.count()));
        explanation.walk(resolver.root(), 0);
        explanation.end(match);
        return explanation.lines.toString();
    }

    /** Tells of the steps from a place on. Returns whether the walk ends there, or goes back. */
    private boolean walk(Node node, int segment) {
        boolean over = segment == segments.size();
        if (over || path.isView(segment)) {
            if (!over) {
                line(segment, "begins with +, so it is the name of a view");
            }
            return node.route() != Node.NO_ROUTE || !goesBack(node, segment);
        }
        return step(node, segment) || !goesBack(node, segment);
    }

    private boolean goesBack(Node node, int segment) {
        Match scratch = resolver.newMatch();
        scratch.begin(path.text(), 1);
        return resolver.goesBack() && !node.absorbs(path.start(segment), scratch);
    }

    private boolean step(Node node, int segment) {
        String text = segments.get(segment);
        Node fixed = node.fixed(text, 0);
        boolean taken = fixed != null;
        if (fixed != null && walk(fixed, segment, "is fixed text")) {
            return true;
        }
        for (Node step : node.steps()) {
            String problem = problem(step, text);
            if (problem != null) {
                line(segment, "does not match " + step.segment() + problem);
                continue;
            }
            taken = true;
            if (walk(step, segment, "matches " + step.segment())) {
                return true;
            }
        }
        if (!taken) {
            line(segment, "is matched by no step");
        }
        return false;
    }

    private boolean walk(Node next, int segment, String why) {
        line(segment, why);
        if (walk(next, segment + 1)) {
            return true;
        }
        line(segment, "led to no route that takes the whole path, so the walk goes back");
        return false;
    }

    private void line(int segment, String what) {
        lines.append("\n  ")
                .append(Printable.of(segments.get(segment), SHOWN))
                .append(' ')
                .append(what);
    }

    /** Returns why a step does not match, or null if it does. */
    private static @Nullable String problem(Node step, String text) {
        int[] bounds = new int[2 * step.converters().size()];
        if (!step.segment().match(text, 0, text.length(), bounds, 0)) {
            return "";
        }
        for (int i = 0; i < step.converters().size(); i++) {
            String value = text.substring(bounds[2 * i], bounds[2 * i + 1]);
            if (step.converters().get(i).decode(value) == null) {
                return ": the converter of '" + step.segment().names().get(i) + "' does not take "
                        + Printable.of(value, SHOWN);
            }
        }
        return null;
    }

    private void end(Match match) {
        lines.append("\n  => ").append(resolver.describe(match.route()));
        if (!match.isComplete()) {
            lines.append("\n     left over: ").append(path.canonical(path.countBefore(match.consumed()), path.count()));
        }
        Match above = match.above();
        if (match.route() == Node.NO_ROUTE && above != null) {
            lines.append("\n     above: ").append(resolver.describe(above.route()));
        }
    }
}
