package org.waymark.samples.codehost.wiki;

/**
 * What somebody wants a page to be.
 *
 * @param revision the revision that it is made from, 0 for a new page
 */
public record Draft(String title, String text, int revision) {
    static Draft of(WikiPage page) {
        return new Draft(page.title(), page.text(), page.revision());
    }

    Draft basedOn(WikiPage page) {
        return new Draft(title, text, page.revision());
    }
}
