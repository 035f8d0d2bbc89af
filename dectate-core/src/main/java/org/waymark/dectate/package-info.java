/**
 * Configuration as actions: data before it is effect.
 *
 * <p>Begin with these:
 *
 * <ul>
 *   <li>{@link org.waymark.dectate.Configuration} is the front door: it collects the directives of app types, plans what
 *       to do and does it. What comes out is {@link org.waymark.dectate.Committed}: one set of
 *       {@link org.waymark.dectate.Registries} for each app type.
 *   <li>{@link org.waymark.dectate.DirectiveSet} is how a framework gives meaning to its annotations: each stands for an
 *       {@link org.waymark.dectate.Action}, which has an identity, belongs to an
 *       {@link org.waymark.dectate.ActionGroup} and writes to registries, or for a
 *       {@link org.waymark.dectate.Composite} of several. {@link org.waymark.dectate.UseDirectives} makes a class or an
 *       interface an app type.
 *   <li>{@link org.waymark.dectate.Plan} is what will be done, before it is done: every stage of the pipeline as a
 *       value, a {@link org.waymark.dectate.Query} for actions, the {@link org.waymark.dectate.Provenance} of each, and
 *       what looks like a mistake.
 *   <li>{@link org.waymark.dectate.ConfigurationException} is all that is wrong, at once, as
 *       {@link org.waymark.dectate.Problem}s that name the places and the fix.
 * </ul>
 *
 * <p>{@link org.waymark.dectate.ScanReport} and {@link org.waymark.dectate.Indexer} belong to the scan for classes that
 * {@linkplain org.waymark.dectate.Configures configure} an app type from outside. {@link org.waymark.dectate.Tool} answers
 * questions about a configuration from the command line.
 */
@NullMarked
package org.waymark.dectate;

import org.jspecify.annotations.NullMarked;
