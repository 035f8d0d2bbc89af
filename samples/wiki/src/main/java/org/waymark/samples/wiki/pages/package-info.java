/**
 * The wiki itself: pages, their history, and the rules for both. Nothing here knows of the web.
 *
 * <p>Begin with {@link org.waymark.samples.wiki.pages.Database}, which opens the storage and hands out
 * {@link org.waymark.samples.wiki.pages.Pages}. Pages answers with {@link org.waymark.samples.wiki.pages.Page} and
 * other plain values. What it refuses, it refuses with {@link org.waymark.samples.wiki.pages.InvalidInput} or
 * {@link org.waymark.samples.wiki.pages.EditConflict}.
 */
@NullMarked
package org.waymark.samples.wiki.pages;

import org.jspecify.annotations.NullMarked;
