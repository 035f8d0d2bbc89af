package org.waymark.dectate;

/**
 * Runs once for an app type before or after the actions of a group, also if the group has no actions.
 *
 * @see ActionGroup#before
 * @see ActionGroup#after
 */
@FunctionalInterface
public interface Hook {

    /**
     * Runs this hook.
     *
     * @param registries the registries of the app type that is being configured
     * @throws Exception if it fails; the failure is reported and nothing is committed
     */
    void run(Registries registries) throws Exception;
}
