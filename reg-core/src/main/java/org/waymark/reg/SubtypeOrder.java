package org.waymark.reg;

import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Classes ordered by subtyping. Null has a value of its own and otherwise matches only the top types: {@code Object}
 * and the type that the function declares for the argument.
 */
record SubtypeOrder(Class<?> top, boolean ofInstances) implements ValueOrder {
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
    public @Nullable Object[] matching(@Nullable Object value, Policy policy) {
        if (value == null) {
            return top == Object.class
                    ? new @Nullable Object[] {null, top}
                    : new @Nullable Object[] {null, top, Object.class};
        }
        Class<?> type = (Class<?>) value;
        return policy == Policy.LINEARIZED ? Linearization.total(type) : Linearization.consistent(type);
    }

    @Override
    public boolean moreSpecific(@Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return first == null && second != null;
        }
        return first != second && (second == Object.class || ((Class<?>) second).isAssignableFrom((Class<?>) first));
    }
}
