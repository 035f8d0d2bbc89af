package org.waymark.samples.wiki.pages;

import java.time.Instant;

/**
 * A page as it is now.
 *
 * @param name how the page is found; see {@link PageName}
 * @param title what stands above the text
 * @param text the text, in Markdown
 * @param revision the number of this revision, from 1; to be given back when the page is saved
 * @param saved when this revision was saved
 */
public record Page(String name, String title, String text, int revision, Instant saved) implements PageReference {

    /** The longest title, in characters. */
    public static final int MAX_TITLE = 120;

    /** The longest text, in characters. */
    public static final int MAX_TEXT = 100_000;
}
