/**
 * A wiki on the web: {@link org.waymark.samples.wiki.pages.Pages} published, and views of them.
 *
 * <p>Begin with {@link org.waymark.samples.wiki.Wiki}, the app, and {@link org.waymark.samples.wiki.CustomerWiki}, a
 * customer's variant of it. {@link org.waymark.samples.wiki.Main} starts them.
 */
@NullMarked
package org.waymark.samples.wiki;

import org.jspecify.annotations.NullMarked;
