package org.waymark.traject;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of steps.
 *
 * @param route the number of the route that ends here, or {@link Match#NO_ROUTE}
 * @param statics the steps of fixed text
 * @param steps the steps with variables, most specific first
 * @param absorb what takes the rest of a path, or null
 */
record Node(
        int route,
        Statics statics,
        List<Step> steps,
        @Nullable Absorb absorb) {
    Node(int route, Map<String, Node> statics, List<Step> steps, @Nullable Absorb absorb) {
        this(route, new Statics(statics), List.copyOf(steps), absorb);
    }
}
