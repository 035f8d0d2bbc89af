package org.waymark.samples.wiki;

import java.util.Optional;
import org.waymark.samples.wiki.pages.Page;
import org.waymark.samples.wiki.pages.Slice;
import org.waymark.samples.wiki.pages.Summary;

/** The revisions of a page, the newest first, from some revision on. */
record History(Page page, Optional<Integer> before, Slice<Summary> revisions) {

    /** Returns the history from the newest revision on, as something to link to. */
    static History of(Page page) {
        return new History(page, Optional.empty(), Slice.none());
    }

    /** Returns the history from an earlier revision on, as something to link to. */
    History before(int revision) {
        return new History(page, Optional.of(revision), Slice.none());
    }

    String name() {
        return page.name();
    }
}
