package org.waymark.dectate;

import java.util.Set;

/**
 * An action together with where it comes from. Its group, identity and discriminators were asked for once.
 *
 * @param appType the app type that declares the action
 * @param source the directive
 * @param action the action
 * @param group its group
 * @param identity its identity within the group
 * @param discriminators its discriminators
 */
public record SourcedAction(
        Class<?> appType, Source source, Action action, ActionGroup group, Object identity, Set<?> discriminators) {

    boolean has(Intent intent) {
        return source.intents().contains(intent);
    }

    /** Returns the app type and the directive, such as {@code Wiki: @Html(name = "edit") on Wiki.edit}. */
    @Override
    public String toString() {
        return appType.getSimpleName() + ": " + source;
    }
}
