package org.waymark.reg;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Keys are equal or not; only {@link Any} is less specific than a key. */
record KeyOrder(Class<?> type) implements ValueOrder {
    @Override
    public @Nullable Object checked(@Nullable Object value) {
        if (value == Any.ANY) {
            return value;
        }
        if (value == null) {
            if (type.isPrimitive()) {
                throw new IllegalArgumentException("the primitive type " + type + " has no null");
            }
            return null;
        }
        if (value.getClass().isArray()) {
            throw new IllegalArgumentException("an array is equal to nothing but itself; use a list");
        }
        if (!Types.wrapper(type).isInstance(value)) {
            throw new IllegalArgumentException(Text.of(value) + " is a value of type "
                    + value.getClass().getTypeName() + ", not of " + type.getTypeName());
        }
        return value;
    }

    @Override
    public @Nullable Object[] matching(@Nullable Object value, Policy policy, Collection<@Nullable Object> registered) {
        return value == Any.ANY ? new @Nullable Object[] {value} : new @Nullable Object[] {value, Any.ANY};
    }

    @Override
    public boolean matchesAll(@Nullable Object value) {
        return value == Any.ANY;
    }

    @Override
    public ValueOrder preferring(Preference preference, String title) {
        return this;
    }

    @Override
    public boolean isTotal(Policy policy) {
        return true;
    }

    @Override
    public boolean moreSpecific(@Nullable Object first, @Nullable Object second) {
        return second == Any.ANY && first != Any.ANY;
    }
}
