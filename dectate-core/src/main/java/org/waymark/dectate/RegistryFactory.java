package org.waymark.dectate;

/**
 * Makes an empty registry out of others.
 *
 * @param <T> the type of the registry
 * @see RegistryKey#from
 */
@FunctionalInterface
public interface RegistryFactory<T> {

    /**
     * Returns a new registry.
     *
     * @param registries the registries of the same app type; those that are asked for are made first
     * @return the registry
     */
    T create(Registries registries);
}
