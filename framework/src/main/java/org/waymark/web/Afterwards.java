package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.waymark.web.http.Response;

/** What is to be done to the response of a request if it succeeds, in the order in which it was asked for, and each once. */
final class Afterwards {
    private List<Change> changes = List.of();

    /** A change, and whether there is nothing more to do about it. */
    static final class Change {
        private final UnaryOperator<Response> change;
        private boolean settled;

        private Change(UnaryOperator<Response> change) {
            this.change = change;
        }
    }

    void add(UnaryOperator<Response> change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(change));
        changes = List.copyOf(more);
    }

    /** Returns what was asked for so far. It is to be done to the answer that is made from now on, whatever there was before. */
    List<Change> begin() {
        changes.forEach(change -> change.settled = false);
        return changes;
    }

    /** Forgets what was asked for, but for what had been asked for before. */
    void reset(List<Change> before) {
        changes = before;
    }

    /** Leaves undone all that was asked for, since something has failed, however well that is answered. */
    void cancel() {
        changes.forEach(change -> change.settled = true);
    }

    /** Does what is not yet done. */
    Response applyTo(Response response) {
        Response changed = response;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (!change.settled) {
                change.settled = true;
                changed = change.change.apply(changed);
            }
        }
        return changed;
    }
}
