package org.waymark.dectate;

import org.jspecify.annotations.Nullable;

/**
 * Where an action comes from: the directive as it was written, what it stands on, and the place in the source.
 *
 * @param directive the name of the directive, such as {@code html} for {@code @Html}; for a declaration in code the name
 *     of the group of the action
 * @param text the directive as it was written, such as {@code @Html(name = "edit")}
 * @param target what the directive stands on, or null for a declaration in code
 * @param location the place in the source
 */
public record Source(
        String directive, String text, @Nullable Target target, Location location) {

    /**
     * Returns the text and the target, such as {@code @Html(name = "edit") on Wiki.edit}.
     */
    @Override
    public String toString() {
        return target == null ? text : text + " on " + target;
    }
}
