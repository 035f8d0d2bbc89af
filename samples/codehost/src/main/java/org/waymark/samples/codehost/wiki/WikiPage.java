package org.waymark.samples.codehost.wiki;

import java.time.Instant;

/**
 * A page as it was saved.
 *
 * @param name what it is found by
 * @param revision how often it was saved
 */
public record WikiPage(String name, String title, String text, int revision, String author, Instant saved)
        implements PageReference {}
