package org.waymark.dectate;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is said of one group for one app type, taken together. */
record GroupDefinition(
        ActionGroup group,
        Set<ActionGroup> dependencies,
        Set<RegistryKey<?>> registries,
        @Nullable Hook before,
        @Nullable Hook after) {

    static GroupDefinition of(ActionGroup group) {
        return new GroupDefinition(
                group,
                union(Set.of(), group.dependencies()),
                union(Set.of(), group.registries()),
                group.before(),
                group.after());
    }

    /** Returns this definition with that of another one added; the hooks of this one come first. */
    GroupDefinition merge(GroupDefinition other) {
        return new GroupDefinition(
                group,
                union(dependencies, other.dependencies),
                union(registries, other.registries),
                before == null ? other.before : before,
                after == null ? other.after : after);
    }

    /** Returns the name of a hook that the two define differently, or null. */
    @Nullable
    String contradiction(GroupDefinition other) {
        if (differ(before, other.before)) {
            return "before";
        }
        return differ(after, other.after) ? "after" : null;
    }

    private static boolean differ(@Nullable Hook one, @Nullable Hook other) {
        return one != null && other != null && one != other;
    }

    private static <T> Set<T> union(Collection<T> first, Collection<T> second) {
        Set<T> union = new LinkedHashSet<>(first);
        union.addAll(second);
        return Collections.unmodifiableSet(union);
    }
}
