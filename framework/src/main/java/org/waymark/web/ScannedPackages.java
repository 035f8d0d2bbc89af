package org.waymark.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The packages that an app has scanned: an app inherits what the scans of its supertypes find, as all configuration. */
final class ScannedPackages {
    private final Set<String> names = new TreeSet<>();

    private ScannedPackages() {}

    /** Returns the packages of an app type and of all its supertypes. */
    static String[] of(Class<?> appType) {
        ScannedPackages packages = new ScannedPackages();
        packages.add(appType);
        return packages.names.toArray(String[]::new);
    }

    private void add(@Nullable Class<?> type) {
        if (type == null) {
            return;
        }
        Scan scan = type.getDeclaredAnnotation(Scan.class);
        if (scan != null) {
            names.addAll(scan.value().length == 0 ? List.of(type.getPackageName()) : List.of(scan.value()));
        }
        add(type.getSuperclass());
        for (Class<?> supertype : type.getInterfaces()) {
            add(supertype);
        }
    }
}
