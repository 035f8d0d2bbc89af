package org.waymark.web.conformance;

/** A link was asked for in an app that there is not. */
final class NoApp extends RuntimeException {
    NoApp() {
        super("There is no such app.");
    }
}
