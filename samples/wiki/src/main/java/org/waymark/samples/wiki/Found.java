package org.waymark.samples.wiki;

import java.util.Optional;
import org.waymark.samples.wiki.pages.Hit;
import org.waymark.samples.wiki.pages.Slice;

/** What a search found. */
record Found(Optional<String> q, Slice<Hit> hits) {}
