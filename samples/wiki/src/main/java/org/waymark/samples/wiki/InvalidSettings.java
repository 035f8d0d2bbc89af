package org.waymark.samples.wiki;

/** The wiki cannot be started as it was asked to. The message says what to change. */
final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettings(String message) {
        super(message);
    }
}
