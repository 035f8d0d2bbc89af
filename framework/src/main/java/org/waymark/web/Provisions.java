package org.waymark.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

        /**
         * Returns whether no app is needed to make it, so that all apps of the class may have the same one.
         *
         * @param isShared returns whether what the same class provides besides is of that kind
         */
        default boolean needsNoApp(Predicate<Class<?>> isShared) {
            return false;
        }
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

    /** Returns the classes of what all apps of this class may share: needs that are met come before what has them. */
    Set<Class<?>> shared() {
        Set<Class<?>> shared = new HashSet<>();
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (Map.Entry<Class<?>, Provision> each : byType.entrySet()) {
                isMore |= each.getValue().needsNoApp(shared::contains) && shared.add(each.getKey());
            }
        }
        return Set.copyOf(shared);
    }

    Collection<SettingsAction> sections() {
        return sections.values();
    }
}
