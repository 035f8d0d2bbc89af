package org.waymark.dectate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The registries of one app type, made on demand. */
final class AppRegistries implements Registries {
    private final Class<?> appType;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<RegistryKey<?>> underway = new LinkedHashSet<>();

    private record Entry(RegistryKey<?> key, Object registry) {}

    AppRegistries(Class<?> appType) {
        this.appType = appType;
    }

    @Override
    public Class<?> appType() {
        return appType;
    }

    @Override
    @SuppressWarnings("unchecked") // an entry has the type of its key, and the key was found to be the same
    public synchronized <T> T get(RegistryKey<T> key) {
        Entry entry = entries.get(key.name());
        if (entry == null) {
            entry = new Entry(key, create(key));
            entries.put(key.name(), entry);
        }
        if (entry.key() != key) {
            throw new IllegalStateException("Two different registries of " + appType.getSimpleName() + " have the name "
                    + key + ". Use the same key everywhere, or rename one of them.");
        }
        return (T) entry.registry();
    }

    private <T> T create(RegistryKey<T> key) {
        if (!underway.add(key)) {
            String names = underway.stream().map(RegistryKey::name).collect(Collectors.joining(" → "));
            throw new IllegalStateException("Registries of " + appType.getSimpleName()
                    + " need each other in a circle: " + names + " → " + key + ".");
        }
        try {
            return Failures.requireResult(key.create(this), "The factory of the registry " + key + " returned null.");
        } finally {
            underway.remove(key);
        }
    }
}
