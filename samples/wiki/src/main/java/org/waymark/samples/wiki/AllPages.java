package org.waymark.samples.wiki;

import java.util.Optional;
import org.waymark.samples.wiki.pages.Slice;
import org.waymark.samples.wiki.pages.Summary;

/** The pages in the order of their names, from some name on. */
record AllPages(Optional<String> after, Slice<Summary> pages) {}
