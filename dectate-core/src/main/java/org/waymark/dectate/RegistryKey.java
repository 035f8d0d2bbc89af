package org.waymark.dectate;

import java.util.function.Supplier;

/**
 * Names a registry, an object that actions write to, and knows how to make an empty one.
 *
 * <p>A key is usually a constant. Two keys of one name in one app type are an error, since each would make a registry
 * that the users of the other do not see.
 *
 * @param <T> the type of the registry
 */
public final class RegistryKey<T> {
    private final String name;
    private final RegistryFactory<? extends T> factory;

    private RegistryKey(String name, RegistryFactory<? extends T> factory) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a registry must not be blank.");
        }
        this.name = name;
        this.factory = factory;
    }

    /**
     * Returns a key for a registry that stands alone, such as {@code RegistryKey.of("routes", Routes::new)}.
     *
     * @param <T> the type of the registry
     * @param name the name, as it is shown in messages
     * @param factory makes an empty registry
     * @return the key
     * @throws IllegalArgumentException if the name is blank
     */
    public static <T> RegistryKey<T> of(String name, Supplier<? extends T> factory) {
        return new RegistryKey<>(name, registries -> factory.get());
    }

    /**
     * Returns a key for a registry that is made from others. (It is no overload of {@link #of}, since
     * {@code HashMap::new} would be ambiguous then.)
     *
     * @param <T> the type of the registry
     * @param name the name, as it is shown in messages
     * @param factory makes an empty registry, with the help of other registries of the same app type
     * @return the key
     * @throws IllegalArgumentException if the name is blank
     */
    public static <T> RegistryKey<T> from(String name, RegistryFactory<? extends T> factory) {
        return new RegistryKey<>(name, factory);
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    T create(Registries registries) {
        return factory.create(registries);
    }

    @Override
    public String toString() {
        return name;
    }
}
