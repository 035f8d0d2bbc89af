package org.waymark.reg;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that registrations have for one predicate. It maps the value found in a call to one object per registered
 * key, and all other values to one more: so callers cannot make a cache grow with values of their choice.
 */
final class KeyTable {
    /** The value of the one key that stands for all values that no registration has. */
    static final Object UNREGISTERED = new Object();

    private static final Key OTHER = new Key(UNREGISTERED);

    private final Class<?> type;
    private final Map<@Nullable Object, Key> keys = new HashMap<>();
    private final long[] bits;
    private final Key[] keysByBits;

    /** Creates a table of the keys of a predicate on an argument of the given type. */
    KeyTable(Class<?> type, Collection<@Nullable Object> registered) {
        this.type = type;
        for (Object value : registered) {
            keys.put(value, new Key(value));
        }
        this.keysByBits = type.isPrimitive() ? sortedByBits() : new Key[0];
        this.bits = new long[keysByBits.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = keysByBits[i].bits();
        }
    }

    /** Returns a table that has more keys too. */
    KeyTable with(Collection<@Nullable Object> added) {
        if (keys.keySet().containsAll(added)) {
            return this;
        }
        Set<@Nullable Object> all = new HashSet<>(keys.keySet());
        all.addAll(added);
        return new KeyTable(type, all);
    }

    private Key[] sortedByBits() {
        return keys.values().stream()
                .filter(key -> key.value != Any.ANY)
                .sorted(Comparator.comparingLong(Key::bits))
                .toArray(Key[]::new);
    }

    /** Returns the key of a primitive value, given by its bits. */
    Key findBits(long value) {
        int i = Arrays.binarySearch(bits, value);
        return i < 0 ? OTHER : keysByBits[i];
    }

    Key find(@Nullable Object value) {
        Key key = keys.get(value);
        return key == null ? OTHER : key;
    }

    /** A key, compared by identity. */
    static final class Key {
        private final @Nullable Object value;

        private Key(@Nullable Object value) {
            this.value = value;
        }

        @Nullable
        Object value() {
            return value;
        }

        private long bits() {
            return Types.bits(Objects.requireNonNull(value));
        }
    }
}
