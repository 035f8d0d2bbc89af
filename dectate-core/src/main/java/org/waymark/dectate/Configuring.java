package org.waymark.dectate;

import org.jspecify.annotations.Nullable;

/** A class that configures an app type from outside. */
record Configuring(Class<?> type, Class<?> appType) {

    /** Returns what a class configures by its own annotation or that of its package, or null. */
    static @Nullable Configuring of(Class<?> type) {
        Configures own = type.getDeclaredAnnotation(Configures.class);
        Configures found = own != null ? own : type.getPackage().getDeclaredAnnotation(Configures.class);
        return found == null ? null : new Configuring(type, found.value());
    }
}
