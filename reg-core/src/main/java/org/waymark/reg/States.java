package org.waymark.reg;

/** The states of a function, the newest one at a time. */
interface States<F> {
    /** Returns what the function looks at now. */
    Shape<F> shape();

    /** Returns the newest state. */
    Snapshot<F> snapshot();

    /** Returns what calls of the newest state go through. */
    F strategy();
}
