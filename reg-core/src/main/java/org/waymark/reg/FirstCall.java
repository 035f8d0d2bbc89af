package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is done before the first call of a dispatch method on one object: once, unless it throws. */
final class FirstCall {
    private static final Lookup LOOKUP = MethodHandles.lookup();

    /** Takes what was made and its object, and does what is to be done. */
    static final MethodHandle DOING = doing();

    private volatile @Nullable Consumer<Object> action;
    private boolean begun;

    FirstCall(Consumer<Object> action) {
        this.action = action;
    }

    /** Returns the handle that makes one for a new object: it takes nothing, and generated classes see no type of it. */
    static MethodHandle creating(Consumer<Object> action) {
        try {
            return LOOKUP.findConstructor(FirstCall.class, MethodType.methodType(void.class, Consumer.class))
                    .bindTo(action)
                    .asType(MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle doing() {
        try {
            return LOOKUP.findVirtual(FirstCall.class, "before", MethodType.methodType(void.class, Object.class))
                    .asType(MethodType.methodType(void.class, Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when it was done. */
    void before(Object context) {
        if (action != null) {
            run(context);
        }
    }

    /** Other threads wait. A call by the action itself goes on. */
    private synchronized void run(Object context) {
        Consumer<Object> first = action;
        if (first != null && !begun) {
            begun = true;
            try {
                first.accept(context);
                action = null;
            } finally {
                begun = false;
            }
        }
    }
}
