package org.waymark.reg;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The object that users call, made once, when it is first asked for. It forwards to the strategy of the newest state, so
 * that a function can get another one, for other predicates, while users keep the same object.
 */
final class Call<F, S extends States<F>> {
    private final FunctionType<F> type;
    private final S states;
    private final boolean generation;
    private final int compiledAfter;
    private volatile @Nullable Made<F> made;
    private @Nullable Shape<F> strategyShape;
    private @Nullable F strategy;

    /**
     * Creates a call.
     *
     * @param compiledAfter after how many calls they are compiled
     * @param states makes the states, given what calls of a function of some shape go through
     */
    Call(FunctionType<F> type, boolean generation, int compiledAfter, Function<Function<Shape<F>, F>, S> states) {
        this.type = type;
        this.generation = generation;
        this.compiledAfter = compiledAfter;
        this.states = states.apply(this::strategyFor);
    }

    S states() {
        return states;
    }

    F function() {
        return made().function();
    }

    CallMode mode() {
        return made().mode();
    }

    /** Returns why no class was generated; null if one was. */
    @Nullable
    String whyReflective() {
        return made().whyReflective();
    }

    private Made<F> made() {
        Made<F> known = made;
        return known != null ? known : make();
    }

    private synchronized Made<F> make() {
        Made<F> known = made;
        if (known == null) {
            known = generated();
            made = known;
        }
        return known;
    }

    private Made<F> generated() {
        String refusal = Generation.refusal(generation, "the function");
        if (refusal != null) {
            return reflective(refusal);
        }
        CallWriter<F> writer = CallWriter.of(type);
        if (writer == null) {
            return reflective("a generated class could not see "
                    + type.type().getTypeName()
                    + ". Make the interface public, or pass MethodHandles.lookup() of a class in its package to"
                    + " Dispatch.on");
        }
        try {
            return new Made<>(writer.forwarder(states), CallMode.GENERATED, null);
        } catch (RefusalException e) {
            return reflective(e.getMessage());
        }
    }

    private Made<F> reflective(String reason) {
        return new Made<>(ReflectiveCall.of(states), CallMode.REFLECTIVE, reason);
    }

    /** Returns the strategy for functions of this shape: a generated one, or else the reflective one. */
    @SuppressWarnings("ReferenceEquality") // A shape is known by its identity.
    private synchronized F strategyFor(Shape<F> shape) {
        F known = strategy;
        if (known == null || strategyShape != shape) {
            known = newStrategy(shape);
            strategy = known;
            strategyShape = shape;
        }
        return known;
    }

    private F newStrategy(Shape<F> shape) {
        CallWriter<F> writer = Generation.refusal(generation, "the function") == null ? CallWriter.of(type) : null;
        try {
            return writer == null
                    ? ReflectiveCall.of(states)
                    : writer.tableStrategy(
                            shape, new Operations<>(states, shape, new Compiler<>(writer, compiledAfter)));
        } catch (RefusalException e) {
            return ReflectiveCall.of(states);
        }
    }

    private record Made<F>(
            F function, CallMode mode, @Nullable String whyReflective) {}
}
