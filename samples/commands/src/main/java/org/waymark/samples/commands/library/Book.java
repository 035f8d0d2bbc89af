package org.waymark.samples.commands.library;

/** A book of the library. */
public record Book(String title, String author, int year) {}
