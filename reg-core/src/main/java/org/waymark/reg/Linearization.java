package org.waymark.reg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the supertypes of a class in order, the class itself first and {@code Object} last.
 *
 * <p>The order is the C3 linearization (Barrett and others, "A Monotonic Superclass Linearization for Dylan", 1996) over
 * the superclass followed by the interfaces in declaration order. For some legal Java classes C3 has no answer, for
 * {@link java.time.LocalDate} for one. These are ordered as the superclass chain, then the interfaces breadth-first in
 * declaration order.
 */
final class Linearization {
    private static final int TOTAL = 0;
    private static final int CONSISTENT = 1;

    /** The value holds nothing but classes of the key's own loaders, so that it keeps no class loader alive. */
    private static final ClassValue<Class<?>[][]> ORDERS = new ClassValue<>() {
        @Override
        protected Class<?>[][] computeValue(Class<?> type) {
            List<Class<?>> c3 = c3(type);
            if (c3 != null) {
                Class<?>[] order = c3.toArray(new Class<?>[0]);
                return new Class<?>[][] {order, order};
            }
            List<Class<?>> total = breadthFirst(type);
            return new Class<?>[][] {
                total.toArray(new Class<?>[0]), consistent(total).toArray(new Class<?>[0])
            };
        }
    };

    private Linearization() {}

    /** Returns the total order of the {@code linearized} policy. The array is shared: do not write to it. */
    static Class<?>[] total(Class<?> type) {
        return ORDERS.get(type)[TOTAL];
    }

    /** Returns an order in which a type never follows one of its supertypes. The array is shared: do not write to it. */
    static Class<?>[] consistent(Class<?> type) {
        return ORDERS.get(type)[CONSISTENT];
    }

    private static @Nullable List<Class<?>> c3(Class<?> type) {
        if (type.isArray()) {
            List<Class<?>> ofComponent = c3(type.getComponentType());
            return ofComponent == null ? null : ofArray(type, ofComponent);
        }
        List<Class<?>> parents = parents(type);
        List<List<Class<?>>> sequences = new ArrayList<>();
        for (Class<?> parent : parents) {
            List<Class<?>> sequence = c3(parent);
            if (sequence == null) {
                return null;
            }
            sequences.add(new ArrayList<>(withoutObject(sequence)));
        }
        sequences.add(new ArrayList<>(parents));
        List<Class<?>> merged = merge(sequences);
        return merged == null ? null : framed(type, merged);
    }

    private static @Nullable List<Class<?>> merge(List<List<Class<?>>> sequences) {
        List<Class<?>> merged = new ArrayList<>();
        List<List<Class<?>>> none = List.of(List.of());
        sequences.removeAll(none);
        while (!sequences.isEmpty()) {
            Class<?> head = nextHead(sequences);
            if (head == null) {
                return null;
            }
            merged.add(head);
            for (List<Class<?>> sequence : sequences) {
                sequence.remove(head);
            }
            sequences.removeAll(none);
        }
        return merged;
    }

    private static @Nullable Class<?> nextHead(List<List<Class<?>>> sequences) {
        for (List<Class<?>> candidate : sequences) {
            Class<?> head = candidate.get(0);
            if (isInNoTail(head, sequences)) {
                return head;
            }
        }
        return null;
    }

    private static boolean isInNoTail(Class<?> type, List<List<Class<?>>> sequences) {
        for (List<Class<?>> sequence : sequences) {
            if (sequence.lastIndexOf(type) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Class<?>> breadthFirst(Class<?> type) {
        if (type.isArray()) {
            return ofArray(type, Arrays.asList(total(type.getComponentType())));
        }
        Set<Class<?>> chain = new LinkedHashSet<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            chain.add(c);
        }
        ArrayDeque<Class<?>> queue = new ArrayDeque<>(chain);
        Set<Class<?>> order = new LinkedHashSet<>(chain);
        while (!queue.isEmpty()) {
            for (Class<?> parent : queue.remove().getInterfaces()) {
                if (order.add(parent)) {
                    queue.add(parent);
                }
            }
        }
        order.add(Object.class);
        return new ArrayList<>(order);
    }

    /** Moves types before their supertypes, and changes nothing else. */
    private static List<Class<?>> consistent(Collection<Class<?>> order) {
        List<Class<?>> rest = new ArrayList<>(order);
        List<Class<?>> result = new ArrayList<>();
        while (!rest.isEmpty()) {
            Class<?> next = rest.stream()
                    .filter(type -> rest.stream().noneMatch(other -> other != type && type.isAssignableFrom(other)))
                    .findFirst()
                    .orElseThrow();
            rest.remove(next);
            result.add(next);
        }
        return result;
    }

    /** Arrays are covariant: the arrays of the component's supertypes come first, then what every array is. */
    private static List<Class<?>> ofArray(Class<?> type, List<Class<?>> ofComponent) {
        List<Class<?>> order = new ArrayList<>();
        if (type.getComponentType().isPrimitive()) {
            order.add(type);
        } else {
            ofComponent.forEach(component -> order.add(component.arrayType()));
        }
        order.addAll(List.of(Cloneable.class, java.io.Serializable.class, Object.class));
        return order;
    }

    private static List<Class<?>> parents(Class<?> type) {
        List<Class<?>> parents = new ArrayList<>();
        Class<?> superclass = type.getSuperclass();
        if (superclass != null && superclass != Object.class) {
            parents.add(superclass);
        }
        parents.addAll(Arrays.asList(type.getInterfaces()));
        return parents;
    }

    private static List<Class<?>> withoutObject(List<Class<?>> order) {
        return order.subList(0, order.size() - 1);
    }

    private static List<Class<?>> framed(Class<?> type, List<Class<?>> supertypes) {
        List<Class<?>> order = new ArrayList<>();
        if (type != Object.class) {
            order.add(type);
        }
        order.addAll(supertypes);
        order.add(Object.class);
        return order;
    }
}
