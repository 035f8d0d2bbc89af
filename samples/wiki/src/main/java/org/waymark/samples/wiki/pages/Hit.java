package org.waymark.samples.wiki.pages;

/**
 * A page that a search found.
 *
 * @param page the page
 * @param excerpt a line of its text, where possible around the first word that was looked for
 */
public record Hit(Summary page, String excerpt) {}
