package org.waymark.web;

/**
 * Says whether somebody has a permission for a model, where {@link PermissionRule} stands on a method that does.
 *
 * @param <I> the type of the identity
 * @param <M> the type of the model
 */
@FunctionalInterface
public interface Rule<I, M> {
    /**
     * Judges.
     *
     * @param identity who asks
     * @param model what the permission is for
     * @param request the request
     * @return whether it is permitted
     * @throws Exception as it likes; an exception view may answer for it
     */
    boolean permits(I identity, M model, Request request) throws Exception;
}
