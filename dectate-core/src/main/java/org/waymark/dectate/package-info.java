/**
 * Configuration as actions.
 *
 * <p>Begin with {@link org.waymark.dectate.Configuration}, the front door: it collects the directives of app types,
 * plans what to do and does it. {@link org.waymark.dectate.DirectiveSet} is how a framework gives meaning to its
 * annotations: each stands for an {@link org.waymark.dectate.Action}, which has an identity and writes to
 * {@link org.waymark.dectate.Registries}. The result is {@link org.waymark.dectate.Committed}: what the actions built,
 * one set of registries for each app type, and which action overrode which.
 */
@NullMarked
package org.waymark.dectate;

import org.jspecify.annotations.NullMarked;
