package org.waymark.reg;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the classes that are subtypes of several types at once, as far as the types themselves tell: a final class has no
 * further subtypes, no class extends two classes, and the subtypes of a sealed type are those that it permits. Of the
 * classes found, those are left out that have all the supertypes of another one.
 *
 * <p>A class is given as the smallest list of types from which all its supertypes follow: one type where that is known,
 * several where any class that extends them all will do.
 */
final class Overlap {
    private static final Class<?>[] NOT_SEALED = {};

    /** The virtual machine would look for the permitted types again each time. */
    private static final ClassValue<Class<?>[]> PERMITTED = new ClassValue<>() {
        @Override
        protected Class<?>[] computeValue(Class<?> type) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            return permitted == null ? NOT_SEALED : permitted;
        }
    };

    private final boolean instances;
    private final Set<List<Class<?>>> seen = new HashSet<>();
    private final Set<List<Class<?>>> found = new LinkedHashSet<>();

    private Overlap(boolean instances) {
        this.instances = instances;
    }

    /**
     * Returns the classes that are subtypes of all the types.
     *
     * @param instances whether only classes count that objects can have; otherwise interfaces and such count too
     */
    static Set<List<Class<?>>> of(Collection<Class<?>> types, boolean instances) {
        Overlap overlap = new Overlap(instances);
        overlap.narrow(nearest(types));
        return overlap.found;
    }

    static boolean isSealed(Class<?> type) {
        return PERMITTED.get(type) != NOT_SEALED;
    }

    /** Returns the types that a sealed type permits. The array is shared: do not write to it. */
    static Class<?>[] permitted(Class<?> type) {
        return PERMITTED.get(type);
    }

    static boolean isSubtype(Class<?> type, Class<?> supertype) {
        return supertype == Object.class || supertype.isAssignableFrom(type);
    }

    /** Returns the types without those that others extend. */
    private static List<Class<?>> nearest(Collection<Class<?>> types) {
        List<Class<?>> nearest = new ArrayList<>();
        for (Class<?> type : types) {
            if (nearest.stream().noneMatch(other -> isSubtype(other, type))) {
                nearest.removeIf(other -> isSubtype(type, other));
                nearest.add(type);
            }
        }
        return nearest;
    }

    private void narrow(List<Class<?>> types) {
        if (!seen.add(types)) {
            return;
        }
        if (types.size() == 1 && (!instances || hasInstances(types.get(0)))) {
            found.add(types);
        } else if (types.stream().anyMatch(Class::isArray)) {
            narrowArrays(types);
        } else if (types.stream().filter(type -> !type.isInterface()).count() < 2) {
            narrowClasses(types);
        }
    }

    /** The constants of an enum count as its instances, although some may have classes of their own. */
    private static boolean hasInstances(Class<?> type) {
        return !isSealed(type) || type.isEnum() || !Modifier.isAbstract(type.getModifiers());
    }

    private void narrowClasses(List<Class<?>> types) {
        for (Class<?> type : types) {
            if (type.isEnum() || Modifier.isFinal(type.getModifiers())) {
                return;
            }
        }
        for (Class<?> type : types) {
            if (isSealed(type)) {
                for (Class<?> permitted : permitted(type)) {
                    List<Class<?>> narrower = new ArrayList<>(types);
                    narrower.set(types.indexOf(type), permitted);
                    narrow(nearest(narrower));
                }
                return;
            }
        }
        found.add(types);
    }

    /** Arrays are covariant, and there are arrays of types without instances. */
    private void narrowArrays(List<Class<?>> types) {
        if (types.stream().allMatch(Class::isArray)) {
            List<Class<?>> components = new ArrayList<>();
            types.forEach(type -> components.add(type.getComponentType()));
            for (List<Class<?>> component : of(components, false)) {
                List<Class<?>> arrays = new ArrayList<>();
                component.forEach(type -> arrays.add(type.arrayType()));
                found.add(List.copyOf(arrays));
            }
        }
    }
}
