package org.waymark.reg;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How compiled calls compare a key, in the cases where that is certain to agree with a hash map of keys. */
enum KeyTest {
    /** Strings, compared with {@code equals}. */
    TEXT(String.class),
    /** Constants of enums, compared by identity. */
    CONSTANT(Enum.class),
    /** Primitive values of at most 32 bits that are not floating-point numbers. */
    INT(int.class),
    /** Values of type long. */
    LONG(long.class);

    private final Class<?> guard;

    KeyTest(Class<?> guard) {
        this.guard = guard;
    }

    /** Returns the type outside of which nothing is certain. */
    Class<?> guard() {
        return guard;
    }

    boolean isPrimitive() {
        return guard.isPrimitive();
    }

    /**
     * Returns how to compare keys.
     *
     * @param type the type of the value that is compared
     * @param keys the keys that it is compared with
     * @return the comparison, or null if there is none
     */
    static @Nullable KeyTest of(Class<?> type, Collection<@Nullable Object> keys) {
        if (type.isPrimitive()) {
            Class<?> stored = Types.onStack(type);
            return stored == int.class ? INT : stored == long.class ? LONG : null;
        }
        if (areAll(keys, String.class)) {
            return TEXT;
        }
        return areAll(keys, Enum.class) ? CONSTANT : null;
    }

    private static boolean areAll(Collection<@Nullable Object> keys, Class<?> type) {
        return keys.stream().filter(Objects::nonNull).allMatch(type::isInstance);
    }
}
