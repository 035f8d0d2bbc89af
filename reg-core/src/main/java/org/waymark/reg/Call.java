package org.waymark.reg;

import org.jspecify.annotations.Nullable;

/**
 * The object that users call, made once, when it is first asked for. It forwards to the strategy of the newest state, so
 * that a function can get another one, for other predicates, while users keep the same object.
 */
final class Call<F> {
    private final FunctionType<F> type;
    private final Registry<F> registry;
    private final boolean generation;
    private volatile @Nullable Made<F> made;
    private @Nullable Shape<F> strategyShape;
    private @Nullable F strategy;

    Call(Shape<F> shape, boolean generation) {
        this.type = shape.type();
        this.registry = new Registry<>(shape, this::strategyFor);
        this.generation = generation;
    }

    Registry<F> registry() {
        return registry;
    }

    F function() {
        return made().function();
    }

    CallMode mode() {
        return made().mode();
    }

    private Made<F> made() {
        Made<F> known = made;
        return known != null ? known : make();
    }

    private synchronized Made<F> make() {
        Made<F> known = made;
        if (known == null) {
            F generated = generation ? forwarder() : null;
            known = generated == null
                    ? new Made<>(ReflectiveCall.of(registry), CallMode.REFLECTIVE)
                    : new Made<>(generated, CallMode.GENERATED);
            made = known;
        }
        return known;
    }

    private @Nullable F forwarder() {
        CallWriter<F> writer = CallWriter.of(type);
        return writer == null ? null : writer.forwarder(registry);
    }

    /** Returns the strategy for functions of this shape: a generated one, or else the reflective one. */
    @SuppressWarnings("ReferenceEquality") // A shape is known by its identity.
    private synchronized F strategyFor(Shape<F> shape) {
        F known = strategy;
        if (known == null || strategyShape != shape) {
            CallWriter<F> writer = CallWriter.of(type);
            F generated = writer == null ? null : writer.tableStrategy(shape, new Operations<>(registry, shape));
            known = generated == null ? ReflectiveCall.of(registry) : generated;
            strategy = known;
            strategyShape = shape;
        }
        return known;
    }

    private record Made<F>(F function, CallMode mode) {}
}
