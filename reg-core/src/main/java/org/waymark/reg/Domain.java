package org.waymark.reg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that a predicate can find in a call, as far as registrations tell them apart.
 *
 * @param order what the values mean
 * @param nullable whether null is one of them
 * @param registered the values that registrations have
 */
record Domain(ValueOrder order, boolean nullable, Set<@Nullable Object> registered) {
    static <F> Domain of(Matcher<F> matcher, int predicate) {
        Shape<F> shape = matcher.shape();
        DispatchPredicate<F> declared = shape.predicates().get(predicate);
        Set<@Nullable Object> registered = new HashSet<>();
        matcher.registrations()
                .forEach(registration -> registered.add(registration.values().get(predicate)));
        return new Domain(declared.order(), canBeNull(shape, declared), registered);
    }

    private static <F> boolean canBeNull(Shape<F> shape, DispatchPredicate<F> predicate) {
        return predicate.isLazy()
                || !shape.type()
                        .method()
                        .getParameterTypes()[predicate.argument()]
                        .isPrimitive();
    }

    /**
     * Returns the values that match all these values of registrations: null, keys, {@link KeyTable#UNREGISTERED}, classes,
     * and an {@link Intersection} where any class that extends some types will do. Of values that match the same
     * registrations and more, none is given.
     */
    List<@Nullable Object> common(List<@Nullable Object> values) {
        if (order instanceof SubtypeOrder subtypes) {
            return commonTypes(subtypes, values);
        }
        return order instanceof CustomOrder custom
                ? commonValues(custom, values)
                : commonKeys((KeyOrder) order, values);
    }

    private List<@Nullable Object> commonTypes(SubtypeOrder subtypes, List<@Nullable Object> values) {
        List<@Nullable Object> common = new ArrayList<>();
        if (values.stream().allMatch(Objects::nonNull)) {
            List<Class<?>> types = new ArrayList<>();
            values.forEach(value -> types.add((Class<?>) Objects.requireNonNull(value)));
            types.add(subtypes.top());
            for (List<Class<?>> found : Overlap.of(types, subtypes.ofInstances())) {
                common.add(found.size() == 1 ? found.get(0) : new Intersection(found));
            }
        }
        if (nullable && values.stream().allMatch(value -> matchesNull(subtypes, value))) {
            common.add(null);
        }
        return common;
    }

    private static boolean matchesNull(SubtypeOrder subtypes, @Nullable Object value) {
        return value == null || value == Object.class || value == subtypes.top();
    }

    private static List<@Nullable Object> commonValues(CustomOrder custom, List<@Nullable Object> values) {
        List<Object> nearest = new ArrayList<>();
        for (Object value : values) {
            if (value != null
                    && value != Any.ANY
                    && nearest.stream().noneMatch(other -> custom.isAtLeast(other, value))) {
                nearest.removeIf(other -> custom.isAtLeast(value, other));
                nearest.add(value);
            }
        }
        for (Object one : nearest) {
            if (nearest.stream()
                    .anyMatch(other -> other != one && !custom.matching().canMeet(one, other))) {
                return List.of();
            }
        }
        return List.of(nearest.isEmpty() ? Any.ANY : nearest.size() == 1 ? nearest.get(0) : new Intersection(nearest));
    }

    private List<@Nullable Object> commonKeys(KeyOrder keys, List<@Nullable Object> values) {
        Set<@Nullable Object> demanded = new HashSet<>(values);
        demanded.remove(Any.ANY);
        if (demanded.isEmpty()) {
            return anyKey(keys.type());
        }
        return demanded.size() == 1 ? new ArrayList<>(demanded) : List.of();
    }

    /** A key that no registration has will do, but where there are few keys, every one of them may be registered. */
    private List<@Nullable Object> anyKey(Class<?> type) {
        List<@Nullable Object> keys = new ArrayList<>();
        boolean few = type.isEnum() || Types.wrapper(type) == Boolean.class;
        if (Types.wrapper(type) == Boolean.class) {
            keys.addAll(List.of(true, false));
        } else if (type.isEnum()) {
            keys.addAll(Arrays.asList(Objects.requireNonNull(type.getEnumConstants())));
        }
        if (nullable) {
            keys.add(null);
        }
        return few && registered.containsAll(keys) ? keys : List.of(KeyTable.UNREGISTERED);
    }
}
