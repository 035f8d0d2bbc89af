package org.waymark.web;

import org.jspecify.annotations.Nullable;

/**
 * What the {@link Tool} is asked about.
 *
 * @param site the configuration
 * @param app the app at the root of the site; null if there is none
 * @param without why there is no app; empty if there is one
 */
record ToolSubject(Site site, @Nullable App app, String without) {}
