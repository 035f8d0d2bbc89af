package org.waymark.reg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values whose order somebody else knows; only {@link Any} is less specific than all of them. */
record CustomOrder(Matching<Object> matching, List<Preference> preferences) implements ValueOrder {
    /** The registered values that match a call. It stands for all values that do the same. */
    record Matched(List<Object> values) {}

    /** A registered value in the place of a value of a call. It stands for all calls that it matches. */
    record Registered(Object value) {}

    @Override
    public Object checked(@Nullable Object value) {
        if (value == Any.ANY) {
            return Any.ANY;
        }
        if (value == null) {
            throw new IllegalArgumentException("it takes no null");
        }
        try {
            return matching.value(value);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    "it is a value of type " + value.getClass().getTypeName(), e);
        }
    }

    @Override
    public @Nullable Object named(@Nullable Object registered) {
        return registered == null
                        || registered == Any.ANY
                        || registered instanceof Intersection
                        || registered instanceof Registered
                ? registered
                : new Registered(registered);
    }

    @Override
    public @Nullable Object[] matching(@Nullable Object value, Policy policy, Collection<@Nullable Object> registered) {
        List<Object> rest = new ArrayList<>();
        for (Object candidate : registered) {
            if (candidate != null && candidate != Any.ANY && isMatch(candidate, value)) {
                rest.add(candidate);
            }
        }
        List<Object> sorted = new ArrayList<>();
        while (!rest.isEmpty()) {
            Object next = rest.stream()
                    .filter(one -> rest.stream().noneMatch(other -> moreSpecific(other, one)))
                    .findFirst()
                    .orElse(rest.get(0));
            rest.remove(next);
            sorted.add(next);
        }
        sorted.add(Any.ANY);
        return sorted.toArray();
    }

    private boolean isMatch(Object registered, @Nullable Object value) {
        if (value instanceof Matched matched) {
            return matched.values().contains(registered);
        }
        if (value instanceof Registered named) {
            return registered.equals(named.value()) || isBelow(named.value(), registered);
        }
        return value != Any.ANY && matching.matches(registered, value);
    }

    @Override
    public boolean matchesAll(@Nullable Object value) {
        return value == Any.ANY;
    }

    @Override
    public ValueOrder preferring(Preference preference, String title) {
        return new CustomOrder(matching, preference.addedTo(preferences, this::isAtLeast, title));
    }

    @Override
    public boolean isTotal(Policy policy) {
        return false;
    }

    @Override
    public boolean moreSpecific(@Nullable Object first, @Nullable Object second) {
        if (first == Any.ANY || second == Any.ANY) {
            return first != second && second == Any.ANY;
        }
        return first != null
                && second != null
                && !first.equals(second)
                && Preference.path(first, second, preferences, this::isAtLeast) != null;
    }

    /** Returns whether one value is the other one, or more specific than it, whatever is preferred. */
    boolean isAtLeast(Object first, Object second) {
        return first.equals(second) || isBelow(first, second);
    }

    private boolean isBelow(Object first, Object second) {
        return matching.moreSpecific(first, second) && !matching.moreSpecific(second, first);
    }
}
