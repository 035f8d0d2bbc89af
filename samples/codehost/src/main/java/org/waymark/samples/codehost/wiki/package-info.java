/**
 * A wiki. {@link org.waymark.samples.codehost.wiki.Wiki} and {@link org.waymark.samples.codehost.wiki.WikiPage} are the model,
 * {@link org.waymark.samples.codehost.wiki.WikiApp} publishes it.
 */
@NullMarked
package org.waymark.samples.codehost.wiki;

import org.jspecify.annotations.NullMarked;
