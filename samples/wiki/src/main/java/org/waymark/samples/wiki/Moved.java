package org.waymark.samples.wiki;

/** A page was asked for by a name that it had once, or in another spelling. */
final class Moved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String to;

    Moved(String to) {
        super("Moved to " + to, null, false, false);
        this.to = to;
    }

    /** Returns the link to where it is now. */
    String to() {
        return to;
    }
}
