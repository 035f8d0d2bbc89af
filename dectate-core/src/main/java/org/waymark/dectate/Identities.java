package org.waymark.dectate;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that identities are values: there, unchanging, and equal whenever they are asked for. */
final class Identities {
    private Identities() {}

    /** Returns what is wrong with an identity that was asked for twice, or null. */
    static @Nullable String complaint(@Nullable Object identity, @Nullable Object again) {
        if (identity == null) {
            return "has no identity: it is null.";
        }
        if (isMutable(identity)) {
            return "has an identity that can change: " + typeName(identity) + ".";
        }
        boolean same = again != null && identity.equals(again) && identity.hashCode() == again.hashCode();
        return same ? null : "has an identity that is not compared by value: " + typeName(identity) + ".";
    }

    private static String typeName(Object identity) {
        return identity.getClass().getTypeName();
    }

    /** The collections of {@code java.util} that can change are its public classes; the unmodifiable ones are hidden. */
    private static boolean isMutable(Object identity) {
        Class<?> type = identity.getClass();
        boolean collection = identity instanceof Collection<?> || identity instanceof Map<?, ?>;
        boolean ofTheJdk = type.getName().startsWith("java.util.");
        return type.isArray()
                || identity instanceof StringBuilder
                || identity instanceof StringBuffer
                || (collection && ofTheJdk && Modifier.isPublic(type.getModifiers()));
    }
}
