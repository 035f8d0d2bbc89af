package org.waymark.reg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The states of the function that one implementation calls in order to run the next one: those of the function itself,
 * but only with what follows the implementation. Each state has a table of its own, so that such a call costs what any
 * other call does.
 */
final class Next<F> implements States<F> {
    private final Registry<F> registry;
    private final Function<Shape<F>, F> strategies;
    private volatile @Nullable Registration<F> registration;
    private volatile @Nullable Following<F> newest;

    private Next(Registry<F> registry, Function<Shape<F>, F> strategies) {
        this.registry = registry;
        this.strategies = strategies;
    }

    /** Returns a call of what follows a registration that is still to come. */
    static <F> Call<F, Next<F>> call(Registry<F> registry) {
        Shape<F> shape = registry.shape();
        return new Call<>(
                shape.type(), shape.generation(), Compiler.CALLS, strategies -> new Next<>(registry, strategies));
    }

    /** Sets the registration, which has what calls this as its implementation. */
    void follow(Registration<F> made) {
        registration = made;
    }

    @Override
    public Shape<F> shape() {
        return registry.shape();
    }

    @Override
    public Snapshot<F> snapshot() {
        Snapshot<F> all = registry.snapshot();
        Following<F> known = newest;
        if (known == null || known.all != all) {
            // Two threads may both do this; the results are equal.
            known = new Following<>(all, following(all, known));
            newest = known;
        }
        return known.rest;
    }

    @Override
    public F strategy() {
        return snapshot().strategy();
    }

    /** A call that is under way while its function changes may ask for what follows a registration that is gone. */
    private Snapshot<F> following(Snapshot<F> all, @Nullable Following<F> before) {
        Registration<F> followed = registration;
        if (followed == null) {
            throw new IllegalStateException("The next implementation of "
                    + shape().type().title()
                    + " is called before this one is registered: call it when this one is called.");
        }
        if (!followed.isFor(all.shape())) {
            return before != null ? before.rest : rest(followed.shape(), new ArrayList<>(), followed);
        }
        return rest(all.shape(), new ArrayList<>(all.matcher().registrations()), followed);
    }

    private Snapshot<F> rest(Shape<F> shape, List<Registration<F>> registrations, Registration<F> followed) {
        if (!registrations.contains(followed)) {
            registrations.add(followed);
        }
        return new Snapshot<>(new Matcher<>(shape, registrations, followed), () -> strategies.apply(shape), null);
    }

    private record Following<F>(Snapshot<F> all, Snapshot<F> rest) {}
}
