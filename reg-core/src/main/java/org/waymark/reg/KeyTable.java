package org.waymark.reg;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that registrations have for one predicate. It maps the value found in a call to one object per registered
 * key, and all other values to one more: so callers cannot make a cache grow with values of their choice.
 */
final class KeyTable {
    /** The value of the one key that stands for all values that no registration has. */
    static final Object UNREGISTERED = new Object();

    private static final Key OTHER = new Key(UNREGISTERED);

    private final Map<@Nullable Object, Key> keys = new HashMap<>();

    KeyTable(Collection<@Nullable Object> registered) {
        for (Object value : registered) {
            keys.put(value, new Key(value));
        }
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
    }
}
