package org.waymark.dectate;

/** What becomes of a class that a scan finds and that cannot be read or loaded. */
public enum BrokenClasses {
    /**
     * It is a problem of the configuration if it configures an app type, or if it cannot be told that it does not. What is
     * known to carry no directives is left out. This is the default: a directive is never lost in silence.
     */
    REFUSE,
    /** It is left out, and the report of the scan and a warning in the log say so. */
    REPORT
}
