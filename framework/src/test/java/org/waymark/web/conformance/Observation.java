package org.waymark.web.conformance;

/** What was seen inside the app while it answered one request. */
final class Observation {
    private final StringBuilder trace = new StringBuilder();

    /** The scheme of the request. */
    String scheme = "http";

    /** Whether somebody is known to have sent the request. */
    boolean identified;

    /** Whether that was not believed. */
    boolean disbelieved;

    /** The error that a view shows, or null. */
    Throwable shown;

    /** Whether that view says itself which status it has. */
    boolean statusGiven;

    /** Whether the last view has returned nothing. */
    boolean nothing;

    /** The name of the view that was asked for last, or null. */
    String viewName;

    /** The class of the last model that a path led to, and that of the app that it is in. */
    String model;

    String app;

    /** Whether a link was refused. */
    boolean unlinked;

    boolean isOfNobody() {
        return !identified || disbelieved;
    }

    void step(String step) {
        trace.append(trace.isEmpty() ? "" : " ").append(step);
    }

    String trace() {
        return trace.toString();
    }
}
