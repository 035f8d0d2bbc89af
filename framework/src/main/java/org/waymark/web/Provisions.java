package org.waymark.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.RegistryKey;

/** What an app has for the methods that ask for it by its class: settings and services. */
final class Provisions {
    static final RegistryKey<Provisions> KEY = RegistryKey.of("provisions", Provisions::new);

    private final Map<Class<?>, Provision> byType = new HashMap<>();
    private final Map<String, SettingsAction> sections = new LinkedHashMap<>();

    /** Makes what is asked for. */
    @FunctionalInterface
    interface Provision {
        Object make(Request request) throws Exception;
    }

    void add(ServiceAction action) {
        byType.put(action.type(), action);
    }

    void add(Class<?> type, Provision provision) {
        byType.put(type, provision);
    }

    void add(SettingsAction action) {
        byType.put(action.type(), action);
        sections.put(action.section().name(), action);
    }

    @Nullable
    Provision find(Class<?> type) {
        return byType.get(type);
    }

    Collection<SettingsAction> sections() {
        return sections.values();
    }
}
