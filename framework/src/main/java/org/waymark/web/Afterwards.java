package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.waymark.web.http.Response;

/** What is to be done to the response of a request if it succeeds, in the order in which it was asked for. */
final class Afterwards {
    private final List<UnaryOperator<Response>> changes = new ArrayList<>(2);

    void add(UnaryOperator<Response> change) {
        changes.add(change);
    }

    /** Returns what was asked for so far. */
    List<UnaryOperator<Response>> asked() {
        return List.copyOf(changes);
    }

    /** Forgets what was asked for, but for what had been asked for before. */
    void reset(List<UnaryOperator<Response>> before) {
        changes.clear();
        changes.addAll(before);
    }

    /** Forgets all that was asked for, since what asked for it has failed. */
    void clear() {
        changes.clear();
    }

    Response applyTo(Response response) {
        Response changed = response;
        for (UnaryOperator<Response> change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
