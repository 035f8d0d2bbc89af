package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of precedence of app types: bases first. The lineage of a type is the lineage of its superclass, then those
 * of its interfaces in the order of their declaration, each type once, and the type itself last. So every type stands
 * after all of its supertypes. Types of the JDK are left out.
 */
final class Lineage {
    private Lineage() {}

    static List<Class<?>> of(Iterable<Class<?>> types) {
        Set<Class<?>> lineage = new LinkedHashSet<>();
        for (Class<?> type : types) {
            visit(type, lineage);
        }
        return List.copyOf(lineage);
    }

    static List<Class<?>> of(Class<?> type) {
        return of(List.of(type));
    }

    /** Returns the direct supertypes of an app type among the app types; what stands between is looked through. */
    static Set<Class<?>> direct(Class<?> type, Collection<Class<?>> appTypes) {
        Set<Class<?>> direct = new LinkedHashSet<>();
        List<Class<?>> supertypes = new ArrayList<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            supertypes.add(0, type.getSuperclass());
        }
        for (Class<?> supertype : supertypes) {
            direct.addAll(appTypes.contains(supertype) ? Set.of(supertype) : direct(supertype, appTypes));
        }
        return direct;
    }

    private static void visit(@Nullable Class<?> type, Set<Class<?>> lineage) {
        if (type == null || lineage.contains(type) || isOfTheJdk(type)) {
            return;
        }
        visit(type.getSuperclass(), lineage);
        for (Class<?> base : type.getInterfaces()) {
            visit(base, lineage);
        }
        lineage.add(type);
    }

    private static boolean isOfTheJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
