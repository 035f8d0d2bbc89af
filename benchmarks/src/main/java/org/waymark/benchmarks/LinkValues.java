package org.waymark.benchmarks;

/** What the variables of links hold. */
public enum LinkValues {
    /** Letters, digits, and a few signs that mean themselves in a path. */
    PLAIN,
    /** The same with a blank and a letter beyond ASCII, which are to be escaped. */
    ESCAPED;

    String of(String plain) {
        return this == PLAIN ? plain : plain + " \u00e9";
    }
}
