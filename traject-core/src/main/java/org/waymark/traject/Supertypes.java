package org.waymark.traject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types of a class from near to far. */
final class Supertypes {
    private Supertypes() {}

    /** Returns the class and its superclasses, then interfaces level by level in declaration order, {@code Object} last. */
    static Set<Class<?>> of(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            types.add(each);
        }
        List<Class<?>> level = new ArrayList<>(types);
        while (!level.isEmpty()) {
            List<Class<?>> next = new ArrayList<>();
            level.forEach(each -> next.addAll(List.of(each.getInterfaces())));
            types.addAll(next);
            level = next;
        }
        types.add(Object.class);
        return types;
    }
}
