package org.waymark.dectate;

/**
 * What a directive declares: one {@link Action}, or a {@link Composite} of several.
 *
 * <p>The text of a declaration that was made in code is its {@link Object#toString()} in messages, so a record is a
 * good choice.
 */
public sealed interface Declaration permits Action, Composite {}
