package org.waymark.traject;

import org.jspecify.annotations.Nullable;

/**
 * Gets the object that a route leads to.
 *
 * @param <C> the type of the context from which the route leads
 * @param <T> the type of the targets of routes
 */
@FunctionalInterface
public interface Loader<C, T> {
    /**
     * Gets the object.
     *
     * @param context the object from which the route leads
     * @param target the target of the route
     * @param variables the variables of the route
     * @return the object, or null if there is none
     */
    @Nullable
    Object load(C context, T target, Variables variables);
}
