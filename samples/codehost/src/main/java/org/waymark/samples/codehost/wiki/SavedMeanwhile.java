package org.waymark.samples.codehost.wiki;

/** Somebody else saved a page while it was edited. Nothing is lost: it holds both. */
public final class SavedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient WikiPage page;
    private final transient Draft draft;

    SavedMeanwhile(WikiPage page, Draft draft) {
        super("Somebody else saved this page meanwhile.", null, false, false);
        this.page = page;
        this.draft = draft;
    }

    WikiPage page() {
        return page;
    }

    Draft draft() {
        return draft;
    }
}
