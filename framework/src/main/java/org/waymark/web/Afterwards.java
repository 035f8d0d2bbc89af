package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.waymark.web.http.Response;

/** What is to be done to the response of a request if it succeeds, in the order in which it was asked for. */
final class Afterwards {
    private List<UnaryOperator<Response>> changes = List.of();

    void add(UnaryOperator<Response> change) {
        List<UnaryOperator<Response>> more = new ArrayList<>(changes);
        more.add(change);
        changes = List.copyOf(more);
    }

    /** Returns what was asked for so far. */
    List<UnaryOperator<Response>> asked() {
        return changes;
    }

    /** Forgets what was asked for, but for what had been asked for before. */
    void reset(List<UnaryOperator<Response>> before) {
        changes = before;
    }

    /** Forgets all that was asked for, since what asked for it has failed. */
    void clear() {
        changes = List.of();
    }

    Response applyTo(Response response) {
        Response changed = response;
        for (UnaryOperator<Response> change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
