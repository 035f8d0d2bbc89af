package org.waymark.samples.wiki;

import java.util.Optional;
import org.waymark.samples.wiki.pages.Draft;

/** A page that is not yet there. */
record NewPage(Optional<String> title) {

    Draft draft() {
        return new Draft("", title.orElse(""), "");
    }
}
