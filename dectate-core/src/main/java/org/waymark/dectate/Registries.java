package org.waymark.dectate;

/**
 * The registries of one app type: what its actions write to, and what its application reads.
 *
 * <p>A registry is made when it is first asked for. Every app type has its own; they are never shared with a subtype.
 * This type may be used by several threads; whether a registry may be is its own affair.
 */
public interface Registries {

    /**
     * Returns the registry of a key, made on first use.
     *
     * @param <T> the type of the registry
     * @param key the key
     * @return the registry
     * @throws IllegalStateException if another key of the same name is in use, if the registry needs itself, or if its
     *     factory fails
     */
    <T> T get(RegistryKey<T> key);

    /**
     * Returns the app type that these registries belong to. For an inherited action it is the subtype.
     *
     * @return the app type
     */
    Class<?> appType();
}
