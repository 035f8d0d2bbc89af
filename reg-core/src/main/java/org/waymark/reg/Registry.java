package org.waymark.reg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The registrations of a function as they change. Calls see them through a {@link Snapshot}. */
final class Registry<F> implements States<F> {
    private final Shape<F> original;
    private final Function<Shape<F>, F> strategies;
    private final @Nullable Registry<F> parent;
    private final Map<Slot, Registration<F>> registrations = new LinkedHashMap<>();
    private volatile Shape<F> shape;
    private volatile @Nullable Snapshot<F> current;
    private final List<Registration<F>> addedSince = new ArrayList<>();
    private @Nullable Matcher<F> last;
    private boolean frozen;

    /** What only one registration can have. */
    private record Slot(Role role, List<@Nullable Object> values) {
        static Slot of(Registration<?> registration) {
            return new Slot(registration.role(), registration.values());
        }

        // Those of a record link method handles, which costs the start of a program more than the rest of it.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Slot slot && role == slot.role && values.equals(slot.values);
        }

        @Override
        public int hashCode() {
            return 31 * role.hashCode() + values.hashCode();
        }
    }

    /**
     * Creates a registry without registrations.
     *
     * @param strategies gives what calls of a function with some predicates go through; the same object each time
     * @param parent has registrations that count here too, unless this has some for the same values; null if there is
     *     none. While the predicates are not the same, none of them counts
     */
    Registry(Shape<F> shape, Function<Shape<F>, F> strategies, @Nullable Registry<F> parent) {
        this.original = shape;
        this.parent = parent;
        this.strategies = strategies;
        this.shape = shape;
    }

    @Override
    public Shape<F> shape() {
        return shape;
    }

    /** Returns the newest state. A change makes it stale before the change's method returns. */
    @Override
    public Snapshot<F> snapshot() {
        Snapshot<F> snapshot = current;
        return snapshot != null && isNewest(snapshot) ? snapshot : refreshed();
    }

    @SuppressWarnings("ReferenceEquality") // A state is known by its identity.
    private boolean isNewest(Snapshot<F> snapshot) {
        return parent == null || snapshot.inherited() == parent.snapshot();
    }

    /** Returns what calls of the newest state go through. */
    @Override
    public F strategy() {
        return snapshot().strategy();
    }

    private synchronized Snapshot<F> refreshed() {
        Snapshot<F> snapshot = current;
        if (snapshot == null || !isNewest(snapshot)) {
            Shape<F> newest = shape;
            Snapshot<F> inherited = parent == null ? null : parent.snapshot();
            snapshot = new Snapshot<>(matcher(inherited), () -> strategies.apply(newest), inherited);
            current = snapshot;
        }
        return snapshot;
    }

    private Matcher<F> matcher(@Nullable Snapshot<F> inherited) {
        Matcher<F> known = last;
        Matcher<F> newest = known == null || inherited != null
                ? new Matcher<>(shape, registrations(inherited))
                : known.with(addedSince);
        addedSince.clear();
        last = newest;
        return newest;
    }

    private List<Registration<F>> registrations(@Nullable Snapshot<F> inherited) {
        Map<Slot, Registration<F>> all = new LinkedHashMap<>();
        if (inherited != null) {
            inherited.matcher().registrations().stream()
                    .filter(registration -> registration.isFor(shape))
                    .forEach(registration -> all.put(Slot.of(registration), registration));
        }
        all.putAll(registrations);
        return List.copyOf(all.values());
    }

    /** Enters all of these registrations, or none. */
    synchronized List<Registration<F>> add(List<? extends Pending<F>> pending) {
        checkNotFrozen();
        Map<Slot, Registration<F>> added = new LinkedHashMap<>();
        List<Pending<F>> wrong = new ArrayList<>();
        List<String> why = new ArrayList<>();
        for (Pending<F> next : pending) {
            try {
                Registration<F> registration = next.prepared(this, shape);
                checkNew(registration, registrations);
                checkNew(registration, added);
                added.put(Slot.of(registration), registration);
            } catch (RegistrationException e) {
                if (pending.size() == 1) {
                    throw e;
                }
                wrong.add(next);
                why.add(String.valueOf(e.getMessage()));
            }
        }
        if (!wrong.isEmpty()) {
            throw Pending.refused(shape.type().title(), pending.size(), wrong, why);
        }
        registrations.putAll(added);
        addedSince.addAll(added.values());
        current = null;
        return List.copyOf(added.values());
    }

    private void checkNew(Registration<F> added, Map<Slot, Registration<F>> others) {
        Registration<F> present = others.get(Slot.of(added));
        if (present != null) {
            throw new RegistrationException(
                    shape.type().title() + " already has " + added.role().noun() + " for "
                            + shape.describe(added.values()) + ".\n"
                            + "  1. " + Site.phrase(present.site()) + "\n"
                            + "  2. " + Site.phrase(added.site()) + "\n"
                            + "Remove one of them, or register it for other values.");
        }
    }

    /** Lets a type count as more specific than another. */
    synchronized void prefer(String predicate, Preference preference) {
        checkNotFrozen();
        shape = shape.preferring(predicate, preference);
        beginAgain();
    }

    synchronized void remove(Registration<F> registration) {
        checkNotFrozen();
        if (registrations.remove(Slot.of(registration), registration)) {
            beginAgain();
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
        beginAgain();
    }

    /** Makes the next state from all registrations, not from the last state and what came after it. */
    private void beginAgain() {
        last = null;
        addedSince.clear();
        current = null;
    }

    synchronized void clean() {
        reshape(shape, original);
    }

    synchronized void freeze() {
        frozen = true;
    }

    synchronized boolean isFrozen() {
        return frozen;
    }

    private void checkNotFrozen() {
        if (frozen) {
            throw new IllegalStateException(
                    shape.type().title() + " is frozen: change its registrations before freeze() is called.");
        }
    }
}
