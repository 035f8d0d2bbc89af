package org.waymark.reg;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The registrations of a function as they change. Calls see them through a {@link Snapshot}. */
final class Registry<F> {
    private final Shape<F> original;
    private final Function<Shape<F>, F> strategies;
    private final Map<List<@Nullable Object>, Registration<F>> registrations = new LinkedHashMap<>();
    private volatile Shape<F> shape;
    private volatile @Nullable Snapshot<F> current;
    private boolean frozen;

    /**
     * Creates a registry without registrations.
     *
     * @param strategies gives what calls of a function with some predicates go through; the same object each time
     */
    Registry(Shape<F> shape, Function<Shape<F>, F> strategies) {
        this.original = shape;
        this.strategies = strategies;
        this.shape = shape;
    }

    Shape<F> shape() {
        return shape;
    }

    /** Returns the newest state. A change makes it stale before the change's method returns. */
    Snapshot<F> snapshot() {
        Snapshot<F> snapshot = current;
        return snapshot != null ? snapshot : refreshed();
    }

    /** Returns what calls of the newest state go through. */
    F strategy() {
        return snapshot().strategy();
    }

    private synchronized Snapshot<F> refreshed() {
        Snapshot<F> snapshot = current;
        if (snapshot == null) {
            Shape<F> newest = shape;
            snapshot = new Snapshot<>(newest, List.copyOf(registrations.values()), () -> strategies.apply(newest));
            current = snapshot;
        }
        return snapshot;
    }

    /** Adds an implementation for the values that it has in the newest shape. */
    synchronized Registration<F> add(F implementation, Function<Shape<F>, @Nullable Object[]> signature, String site) {
        checkNotFrozen();
        @Nullable Object[] values = signature.apply(shape);
        Registration<F> added = new Registration<>(this, shape, implementation, values, site);
        Registration<F> present = registrations.putIfAbsent(added.values(), added);
        if (present != null) {
            throw new RegistrationException(shape.type().title() + " already has an implementation for "
                    + shape.describe(Arrays.asList(values)) + ".\n"
                    + "  1. " + Site.phrase(present.site()) + "\n"
                    + "  2. " + Site.phrase(site) + "\n"
                    + "Remove one of them, or register it for other values.");
        }
        current = null;
        return added;
    }

    synchronized void remove(Registration<F> registration) {
        checkNotFrozen();
        if (registrations.remove(registration.values(), registration)) {
            current = null;
        }
    }

    synchronized List<Registration<F>> registrations() {
        return List.copyOf(registrations.values());
    }

    @SuppressWarnings("ReferenceEquality") // A shape is known by its identity.
    synchronized void reshape(Shape<F> oldShape, Shape<F> newShape) {
        checkNotFrozen();
        if (shape != oldShape) {
            throw new IllegalStateException(shape.type().title()
                    + " got other predicates while some were added to it: change them in one thread.");
        }
        registrations.clear();
        shape = newShape;
        current = null;
    }

    synchronized void clean() {
        reshape(shape, original);
    }

    synchronized void freeze() {
        frozen = true;
    }

    private void checkNotFrozen() {
        if (frozen) {
            throw new IllegalStateException(
                    shape.type().title() + " is frozen: change its registrations before freeze() is called.");
        }
    }
}
