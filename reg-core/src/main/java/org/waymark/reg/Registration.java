package org.waymark.reg;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The handle of one registered implementation.
 *
 * @param <F> the functional interface
 */
public final class Registration<F> {
    private final Registry<F> registry;
    private final Shape<F> shape;
    private final Role role;
    private final F implementation;
    private final List<@Nullable Object> values;
    private final String site;

    Registration(
            Registry<F> registry, Shape<F> shape, Role role, F implementation, @Nullable Object[] values, String site) {
        this.registry = registry;
        this.shape = shape;
        this.role = role;
        this.implementation = implementation;
        this.values = Collections.unmodifiableList(Arrays.asList(values));
        this.site = site;
    }

    /**
     * Returns when it runs, of all that match a call.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }

    /**
     * Returns the implementation, or the advice.
     *
     * @return the implementation, as it was given
     */
    public F implementation() {
        return implementation;
    }

    /**
     * Returns the value of each predicate, in predicate order. Omitted values are filled in: the declared default, or
     * {@link Dispatch#any()}. For a predicate on classes, any is {@code Object.class}.
     *
     * @return the values, unmodifiable; null stands for the value null
     */
    public List<@Nullable Object> values() {
        return values;
    }

    /**
     * Returns where this was registered.
     *
     * @return the place, such as {@code com.example.Shop.views(Shop.java:31)}, or as {@link Dispatch#registerAt} was
     *     given it
     */
    public String site() {
        return site;
    }

    /**
     * Removes the registration: no call that starts after this returned will find it. Removing it again has no effect.
     *
     * @throws IllegalStateException if the function is frozen
     */
    public void remove() {
        registry.remove(this);
    }

    Shape<F> shape() {
        return shape;
    }

    /** Returns whether the values are meant for this shape: the one that this was made for, or with more preferences. */
    boolean isFor(Shape<F> other) {
        List<String> names =
                shape.predicates().stream().map(DispatchPredicate::name).toList();
        return other.predicates().stream().map(DispatchPredicate::name).toList().equals(names);
    }

    @Override
    public String toString() {
        String advice = role == Role.PRIMARY ? "" : role.toString().toLowerCase(Locale.ROOT) + " ";
        return advice + shape.describe(Arrays.asList(shape.named(values))) + " " + Site.phrase(site);
    }
}
