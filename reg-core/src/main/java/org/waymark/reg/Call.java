package org.waymark.reg;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.reg.CallFactory.Made;

/**
 * The object that users call, made once, when it is first asked for. It forwards to the strategy of the newest state, so
 * that a function can get another one, for other predicates, while users keep the same object.
 */
final class Call<F, S extends States<F>> {
    private final CallFactory<F> factory;
    private final S states;
    private final int compiledAfter;
    private volatile @Nullable F function;
    private @Nullable Shape<F> strategyShape;
    private @Nullable Made<F> strategy;

    /**
     * Creates a call.
     *
     * @param compiledAfter after how many calls they are compiled
     * @param states makes the states, given what calls of a function of some shape go through
     */
    Call(FunctionType<F> type, boolean generation, int compiledAfter, Function<Function<Shape<F>, F>, S> states) {
        this.factory = new CallFactory<>(type, generation);
        this.compiledAfter = compiledAfter;
        this.states = states.apply(shape -> strategyFor(shape).function());
    }

    S states() {
        return states;
    }

    F function() {
        F known = function;
        return known != null ? known : make();
    }

    private synchronized F make() {
        F known = function;
        if (known == null) {
            known = factory.forwarder(states).function();
            function = known;
        }
        return known;
    }

    /** Returns how calls are made now. */
    CallMode mode() {
        return strategyFor(states.shape()).mode();
    }

    /** Returns why they are not made in a better way; null if there is nothing to tell. */
    @Nullable
    String modeReason() {
        return strategyFor(states.shape()).reason();
    }

    /** Returns the strategy for functions of this shape. */
    @SuppressWarnings("ReferenceEquality") // A shape is known by its identity.
    private synchronized Made<F> strategyFor(Shape<F> shape) {
        Made<F> known = strategy;
        if (known == null || strategyShape != shape) {
            known = factory.strategy(states, shape, compiledAfter);
            strategy = known;
            strategyShape = shape;
        }
        return known;
    }
}
