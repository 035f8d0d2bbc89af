package org.waymark.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells whether a peer gives the right answers: the route, and the values of all variables by name. */
final class RoutingCheck {

    private final RouteTable table;

    RoutingCheck(RouteTable table) {
        this.table = table;
    }

    /** Returns what is wrong with the first wrong answer, or null if there is none. */
    @Nullable
    String fault(RouteFinder peer) {
        for (var path : table.paths()) {
            var pattern = peer.find(path.text());
            if (!Objects.equals(pattern, path.pattern())) {
                return fault(path, pattern, "");
            }
        }
        return null;
    }

    /** Returns what is wrong with the first wrong answer, or null if there is none. */
    @Nullable
    String fault(Routes peer) {
        for (var path : table.paths()) {
            Map<String, String> variables = new HashMap<>();
            var pattern = peer.match(path.text(), variables::put);
            if (!Objects.equals(pattern, path.pattern()) || !variables.equals(path.variables())) {
                return fault(path, pattern, " with " + variables);
            }
        }
        return null;
    }

    private static String fault(SamplePath path, @Nullable String pattern, String more) {
        return "takes " + path.text() + " to " + pattern + more + ", and not to " + path.pattern() + " with "
                + path.variables();
    }
}
