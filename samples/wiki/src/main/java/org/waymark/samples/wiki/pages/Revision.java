package org.waymark.samples.wiki.pages;

/**
 * A page as it was once.
 *
 * @param page the page as it is now
 * @param number the number of the revision, from 1
 * @param then the page as it was at that revision
 */
public record Revision(Page page, int number, Page then) {

    /** Returns the name of the page as it is now. */
    public String name() {
        return page.name();
    }

    /** Returns whether this revision is the one that is shown now. */
    public boolean isCurrent() {
        return number == page.revision();
    }
}
