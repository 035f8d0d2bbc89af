package org.waymark.samples.wiki.pages;

/** Something that stands for the page of a name: the page itself, an entry in a list, or a mention in a text. */
public interface PageReference {

    /** Returns the name of the page. */
    String name();

    /**
     * Returns a reference to a page that may or may not be there.
     *
     * @param name the name, by the rule of {@link PageName}
     */
    static PageReference to(String name) {
        return () -> name;
    }
}
