package org.waymark.samples.codehost.issues;

/** What somebody wants to be done. */
public record Report(String title, String text) {}
