package org.waymark.traject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of a walk along a path, step by step, with what was tried in vain. Made for reading, not for speed. */
final class Explanation {
    private static final int SHOWN = 60;

    private final PathText path;
    private final StringBuilder lines = new StringBuilder();

    private Explanation(PathText path) {
        this.path = path;
    }

    static String of(String rawPath, Resolver resolver) {
        Match match;
        try {
            match = resolver.resolve(rawPath);
        } catch (BadPathException e) {
            return e.getMessage() + "\n  by the policy " + resolver.policy();
        }
        Explanation explanation = new Explanation(new PathText(match.text()));
        explanation.lines.append(explanation.path.canonical(0, explanation.path.count()));
        explanation.walk(resolver.root());
        explanation.end(match, resolver);
        return explanation.lines.toString();
    }

    private void walk(Node root) {
        Node node = root;
        List<String> segments = path.from(0);
        for (int i = 0; node != null && i < segments.size(); i++) {
            node = step(node, segments.get(i));
        }
    }

    private @Nullable Node step(Node node, String text) {
        if (text.startsWith("+")) {
            return line(text, "begins with +, so it is the name of a view", null);
        }
        Node fixed = node.fixed(text, 0);
        if (fixed != null) {
            return line(text, "is fixed text", fixed);
        }
        for (Node step : node.steps()) {
            String problem = problem(step, text);
            if (problem == null) {
                return line(text, "matches " + step.segment(), step);
            }
            line(text, "does not match " + step.segment() + problem, null);
        }
        return line(text, "is matched by no step", null);
    }

    private @Nullable Node line(String text, String what, @Nullable Node next) {
        lines.append("\n  ").append(Printable.of(text, SHOWN)).append(' ').append(what);
        return next;
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

    private void end(Match match, Resolver resolver) {
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
