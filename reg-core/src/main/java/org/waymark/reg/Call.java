package org.waymark.reg;

import org.jspecify.annotations.Nullable;

/** Makes the object that users call, once, when it is first asked for. */
final class Call<F> {
    private final Registry<F> registry;
    private final boolean generation;
    private volatile @Nullable F function;
    private CallMode mode = CallMode.REFLECTIVE;

    Call(Registry<F> registry, boolean generation) {
        this.registry = registry;
        this.generation = generation;
    }

    F function() {
        F made = function;
        return made != null ? made : make();
    }

    CallMode mode() {
        function();
        return mode;
    }

    private synchronized F make() {
        F made = function;
        if (made == null) {
            made = ReflectiveCall.of(registry);
            function = made;
        }
        return made;
    }
}
