package org.waymark.dectate;

/**
 * What a directive declares: one {@link Action}, or a {@link Composite} of several.
 *
 * <p>The text of a declaration that was made in code is its {@link Object#toString()} in messages, so a record is a
 * good choice.
 */
public sealed interface Declaration permits Action, Composite {

    /**
     * Returns the name under which this is logged and asked for if it was declared in code. What was declared by an
     * annotation has the name of the annotation.
     *
     * @return the name; by default that of the group of an action
     */
    String directive();
}
