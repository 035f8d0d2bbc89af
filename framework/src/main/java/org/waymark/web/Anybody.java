package org.waymark.web;

/**
 * The permission that everybody has. A view that overrides one with a permission has to say what becomes of that: another
 * permission, or this.
 */
public final class Anybody {
    private Anybody() {}
}
