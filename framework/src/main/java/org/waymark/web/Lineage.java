package org.waymark.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An app type and all its supertypes: an app inherits what any of them declares, scans or names. */
final class Lineage {
    private final Set<Class<?>> types = new LinkedHashSet<>();

    private Lineage() {}

    static Lineage of(Iterable<Class<?>> appTypes) {
        Lineage lineage = new Lineage();
        appTypes.forEach(lineage::add);
        return lineage;
    }

    private void add(@Nullable Class<?> type) {
        if (type == null || !types.add(type)) {
            return;
        }
        add(type.getSuperclass());
        for (Class<?> supertype : type.getInterfaces()) {
            add(supertype);
        }
    }

    /** Returns the packages to scan. */
    String[] packages() {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : types) {
            Scan scan = type.getDeclaredAnnotation(Scan.class);
            if (scan != null) {
                boolean own = scan.value().length == 0 && scan.classes().length == 0;
                names.addAll(own ? List.of(type.getPackageName()) : List.of(scan.value()));
            }
        }
        return names.toArray(String[]::new);
    }

    /** Returns the classes that are named as ones that configure an app from outside. */
    Class<?>[] classes() {
        return types.stream()
                .map(type -> type.getDeclaredAnnotation(Scan.class))
                .flatMap(scan -> scan == null ? Stream.empty() : Stream.of(scan.classes()))
                .distinct()
                .toArray(Class<?>[]::new);
    }

    /** Returns the interfaces that may be extensions of apps, since they say something of their methods. */
    List<Class<?>> extensions() {
        List<Class<?>> extensions = new ArrayList<>();
        for (Class<?> type : types) {
            if (type.isInterface() && Stream.of(type.getDeclaredMethods()).anyMatch(Lineage::isAnnotated)) {
                extensions.add(type);
            }
        }
        return extensions;
    }

    Set<Class<?>> types() {
        return types;
    }

    boolean contains(Class<?> type) {
        return types.contains(type);
    }

    private static boolean isAnnotated(Method method) {
        return method.getDeclaredAnnotations().length > 0;
    }
}
