package org.waymark.samples.wiki.pages;

/**
 * What somebody wants a page to be. Nothing is checked here, so that a refused draft can be shown again as it was
 * written.
 *
 * @param name the name; where it is blank, a new page takes its name from the title
 * @param title the title
 * @param text the text, in Markdown
 */
public record Draft(String name, String title, String text) {

    /** Returns the draft that changes nothing of a page. */
    public static Draft of(Page page) {
        return new Draft(page.name(), page.title(), page.text());
    }

    /** Returns this draft with another name. */
    public Draft withName(String other) {
        return new Draft(other, title, text);
    }

    /** Returns this draft with another title and text. */
    public Draft withContent(String otherTitle, String otherText) {
        return new Draft(name, otherTitle, otherText);
    }
}
