package org.waymark.samples.wiki.pages;

import java.time.Instant;

/**
 * A page, or one revision of a page, without its text.
 *
 * @param name the name of the page, at that revision
 * @param title the title of the page, at that revision
 * @param revision the number of the revision
 * @param saved when the revision was saved
 */
public record Summary(String name, String title, int revision, Instant saved) implements PageReference {}
