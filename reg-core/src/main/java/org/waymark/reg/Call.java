package org.waymark.reg;

import org.jspecify.annotations.Nullable;

/** Makes the object that users call, once, when it is first asked for. */
final class Call<F> {
    private final Registry<F> registry;
    private volatile @Nullable F function;

    Call(Registry<F> registry) {
        this.registry = registry;
    }

    F function() {
        F made = function;
        return made != null ? made : make();
    }

    CallMode mode() {
        function();
        return CallMode.REFLECTIVE;
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
