package org.waymark.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.traject.PathPattern;
import org.waymark.traject.Route;

/** The steps that the paths of an app have, to see at once that none of them can be the name of a view. */
final class PathSteps {
    private final Set<Step> texts = new HashSet<>();
    private final Set<Integer> variables = new HashSet<>();
    private int absorbed = Integer.MAX_VALUE;

    /** A step that is fixed text, and how many steps are before it. */
    private record Step(int depth, String text) {}

    PathSteps(List<? extends Route<?>> routes) {
        routes.forEach(route -> add(route.pattern()));
    }

    private void add(PathPattern pattern) {
        String[] steps = pattern.toString().substring(1).split("/", -1);
        for (int depth = 0; depth < steps.length; depth++) {
            if (!steps[depth].contains("{")) {
                texts.add(new Step(depth, steps[depth]));
            } else if (pattern.absorbing() == null) {
                variables.add(depth);
            } else {
                // An absorbing variable, or one that comes before or after it.
                absorbed = Math.min(absorbed, depth);
            }
        }
    }

    /** Returns whether some path may take a text after a number of steps. */
    boolean mayTake(int depth, String text) {
        return depth >= absorbed || variables.contains(depth) || texts.contains(new Step(depth, text));
    }
}
