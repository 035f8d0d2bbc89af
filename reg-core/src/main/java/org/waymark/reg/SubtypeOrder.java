package org.waymark.reg;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Classes ordered by subtyping. Null has a value of its own and otherwise matches only the top types: {@code Object}
 * and the type that the function declares for the argument. Preferences add to the order, and to what follows from it:
 * a subtype of the preferred type is more specific than the supertypes of the other one.
 */
record SubtypeOrder(Class<?> top, boolean ofInstances, List<Preference> preferences) implements ValueOrder {
    SubtypeOrder(Class<?> top, boolean ofInstances) {
        this(top, ofInstances, List.of());
    }

    @Override
    public @Nullable Object checked(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value == Any.ANY) {
            return Object.class;
        }
        if (!(value instanceof Class<?> type)) {
            throw new IllegalArgumentException("it takes a class, but " + Text.of(value) + " is a value of type "
                    + value.getClass().getTypeName());
        }
        if (ofInstances) {
            checkInstances(type);
        }
        return type;
    }

    private void checkInstances(Class<?> type) {
        if (type.isPrimitive()) {
            throw new IllegalArgumentException("no object is an instance of the primitive type " + type
                    + "; use its wrapper " + Types.wrapper(type).getTypeName());
        }
        if (!canOverlap(type, top)) {
            throw new IllegalArgumentException(
                    "no " + top.getTypeName() + ", which the function declares, is a " + type.getTypeName());
        }
    }

    /** Returns whether an object can be an instance of both types. */
    private static boolean canOverlap(Class<?> first, Class<?> second) {
        if (first.isAssignableFrom(second) || second.isAssignableFrom(first)) {
            return true;
        }
        if (first.isArray() && second.isArray()) {
            Class<?> one = first.getComponentType();
            Class<?> other = second.getComponentType();
            return !one.isPrimitive() && !other.isPrimitive() && canOverlap(one, other);
        }
        return (first.isInterface() && isOpen(second)) || (second.isInterface() && isOpen(first));
    }

    private static boolean isOpen(Class<?> type) {
        return type.isInterface() || !Modifier.isFinal(type.getModifiers());
    }

    @Override
    public @Nullable Object[] matching(@Nullable Object value, Policy policy, Collection<@Nullable Object> registered) {
        if (value == null) {
            return top == Object.class
                    ? new @Nullable Object[] {null, top}
                    : new @Nullable Object[] {null, top, Object.class};
        }
        Class<?> type = (Class<?>) value;
        if (policy == Policy.LINEARIZED) {
            return Linearization.total(type);
        }
        Class<?>[] order = Linearization.consistent(type);
        return preferences.isEmpty() ? order : preferring(order);
    }

    /** Moves types before those that they are preferred to, and changes nothing else. */
    private Class<?>[] preferring(Class<?>[] order) {
        List<Class<?>> rest = new ArrayList<>(List.of(order));
        List<Class<?>> result = new ArrayList<>();
        while (!rest.isEmpty()) {
            Class<?> next = rest.stream()
                    .filter(type -> rest.stream().noneMatch(other -> moreSpecific(other, type)))
                    .findFirst()
                    .orElseThrow();
            rest.remove(next);
            result.add(next);
        }
        return result.toArray(Class<?>[]::new);
    }

    @Override
    public boolean matchesAll(@Nullable Object value) {
        return value == Object.class;
    }

    @Override
    public ValueOrder preferring(Preference preference, String title) {
        return new SubtypeOrder(top, ofInstances, preference.addedTo(preferences, SubtypeOrder::isSubtype, title));
    }

    @Override
    public boolean isTotal(Policy policy) {
        return policy == Policy.LINEARIZED;
    }

    static boolean isSubtype(Object type, Object supertype) {
        return Overlap.isSubtype((Class<?>) type, (Class<?>) supertype);
    }

    @Override
    public boolean moreSpecific(@Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return first == null && second != null;
        }
        return first != second && Preference.path(first, second, preferences, SubtypeOrder::isSubtype) != null;
    }
}
