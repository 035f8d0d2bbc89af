package org.waymark.samples.wiki.pages;

/** A save that would have undone, unseen, what somebody else saved in the meantime. Nothing was changed. */
public final class EditConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Page current;
    private final transient Draft refused;

    EditConflict(Page current, int expected, Draft refused) {
        super("The page \"" + current.name() + "\" is at revision " + current.revision()
                + " by now, and the change was made to revision " + expected + ".");
        this.current = current;
        this.refused = refused;
    }

    /** Returns the page as it is now. */
    public Page current() {
        return current;
    }

    /** Returns what was not saved. */
    public Draft refused() {
        return refused;
    }
}
