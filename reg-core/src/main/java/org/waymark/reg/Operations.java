package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a generated call. Nothing but generated code calls them: the classes that {@link Generator} writes are in
 * packages of their own, and this is public for them alone. It may change in any version; a class that was generated for
 * another one is not used.
 *
 * <p>Classes that are generated while the program runs may live in class loaders that do not see this one. They reach the
 * same methods through constant method handles, and so there is no type of this module in a signature. The just-in-time
 * compiler inlines them.
 *
 * @param <F> the functional interface
 */
public final class Operations<F> {
    private static final Lookup LOOKUP = MethodHandles.lookup();

    private final States<F> states;
    private final Shape<F> shape;
    private final Compiler<F> compiler;
    private @Nullable Snapshot<F> nothing;

    Operations(States<F> states, Shape<F> shape, Compiler<F> compiler) {
        this.states = states;
        this.shape = shape;
        this.compiler = compiler;
    }

    /** Returns the handle of a step. */
    MethodHandle handle(Step step) {
        try {
            MethodHandle handle = LOOKUP.bind(this, step.method(), step.methodType());
            return step.first() == null ? handle : MethodHandles.insertArguments(handle, 0, step.first());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the handle that computes the value of a lazy predicate from its arguments. */
    static MethodHandle computeHandle(DispatchPredicate<?> predicate) {
        return predicate.computation().handle(predicate.arguments().size());
    }

    /**
     * Returns what calls of the newest state go through.
     *
     * @return an object of the functional interface
     */
    public Object strategy() {
        return states.strategy();
    }

    /** Returns as many placeholders as there are predicates. */
    Object nothingComputed() {
        return shape.nothingComputed();
    }

    /**
     * Returns the newest state. If the function has got other predicates since, it is one in which nothing is found.
     *
     * @return the state
     */
    @SuppressWarnings("ReferenceEquality") // A shape is known by its identity.
    public Object snapshot() {
        Snapshot<F> snapshot = states.snapshot();
        if (snapshot.shape() != shape) {
            return nothing();
        }
        compiler.count(snapshot, this);
        return snapshot;
    }

    /** Returns a state in which nothing is found. Two threads may both make one; one is as good as the other. */
    private Snapshot<F> nothing() {
        Snapshot<F> made = nothing;
        if (made == null) {
            made = new Snapshot<>(shape, List.of(), states::strategy);
            nothing = made;
        }
        return made;
    }

    /**
     * Returns the component of a predicate on the class of an argument.
     *
     * @param snapshot the state
     * @param argument the argument
     * @return its class, or null
     */
    public @Nullable Object classOf(Object snapshot, @Nullable Object argument) {
        return argument == null ? null : argument.getClass();
    }

    /**
     * Returns the component of a predicate on an argument that is a class.
     *
     * @param snapshot the state
     * @param argument the class
     * @return the class, or null
     */
    public @Nullable Object itself(Object snapshot, @Nullable Object argument) {
        return (Class<?>) argument;
    }

    /**
     * Returns the component of a predicate on a key.
     *
     * @param predicate the position of the predicate
     * @param snapshot the state
     * @param value the argument
     * @return an object that stands for the key
     */
    public Object key(int predicate, Object snapshot, @Nullable Object value) {
        return of(snapshot).keys(predicate).find(value);
    }

    /**
     * Returns the component of a predicate on a key.
     *
     * @param predicate the position of the predicate
     * @param snapshot the state
     * @param value the argument
     * @return an object that stands for the key
     */
    public Object key(int predicate, Object snapshot, int value) {
        return of(snapshot).keys(predicate).findBits(value);
    }

    /**
     * Returns the component of a predicate on a key.
     *
     * @param predicate the position of the predicate
     * @param snapshot the state
     * @param value the argument
     * @return an object that stands for the key
     */
    public Object key(int predicate, Object snapshot, long value) {
        return of(snapshot).keys(predicate).findBits(value);
    }

    /**
     * Returns the component of a predicate on a key.
     *
     * @param predicate the position of the predicate
     * @param snapshot the state
     * @param value the argument
     * @return an object that stands for the key
     */
    public Object key(int predicate, Object snapshot, float value) {
        return of(snapshot).keys(predicate).findBits(Float.floatToIntBits(value));
    }

    /**
     * Returns the component of a predicate on a key.
     *
     * @param predicate the position of the predicate
     * @param snapshot the state
     * @param value the argument
     * @return an object that stands for the key
     */
    public Object key(int predicate, Object snapshot, double value) {
        return of(snapshot).keys(predicate).findBits(Double.doubleToLongBits(value));
    }

    /**
     * Returns one component in place of four.
     *
     * @param snapshot the state
     * @param a a component
     * @param b a component
     * @param c a component
     * @param d a component
     * @return the component for all of them
     */
    public Object prefix(
            Object snapshot, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        return of(snapshot).prefixes().intern(a, b, c, d);
    }

    /**
     * Returns what runs.
     *
     * @param snapshot the state
     * @param a a component, or null
     * @param b a component, or null
     * @param c a component, or null
     * @param d a component, or null
     * @return an object of the functional interface, or null if that has to be found out
     */
    public @Nullable Object find(
            Object snapshot, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        CallTable.Entry<F> entry = of(snapshot).table().find(a, b, c, d);
        return entry == null ? null : entry.target();
    }

    /**
     * Returns what runs, where some predicates are lazy.
     *
     * @param snapshot the state
     * @param a a component, or null
     * @param b a component, or null
     * @param c a component, or null
     * @param d a component, or null
     * @param first an argument that lazy predicates read, or null
     * @param second an argument that lazy predicates read, or null
     * @param third an argument that lazy predicates read, or null
     * @param fourth an argument that lazy predicates read, or null
     * @return an object of the functional interface, or an array of the lazy values computed so far if what runs has to be
     *     found out
     */
    public Object ask(
            Object snapshot,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Object first,
            @Nullable Object second,
            @Nullable Object third,
            @Nullable Object fourth) {
        CallTable.Entry<F> entry = of(snapshot).table().find(a, b, c, d);
        Decision<F> decision = entry == null ? null : entry.decision();
        return decision == null ? shape.nothingComputed() : follow(decision, first, second, third, fourth);
    }

    /** The recursion keeps the computed values, so that nothing is allocated where the call succeeds. */
    private Object follow(
            Decision<F> decision,
            @Nullable Object first,
            @Nullable Object second,
            @Nullable Object third,
            @Nullable Object fourth) {
        if (decision instanceof Outcome<F> outcome) {
            F target = outcome.target();
            return target == null ? shape.nothingComputed() : target;
        }
        Question<F> question = (Question<F>) decision;
        Object value = question.compute(first, second, third, fourth);
        Object found = follow(question.answer(value), first, second, third, fourth);
        if (found instanceof @Nullable Object[] computed) {
            computed[question.predicate()] = value;
        }
        return found;
    }

    /**
     * Finds out what runs. This is not on the path of calls that were seen before, nor is it quick.
     *
     * @param computed an array of the lazy values computed so far, or null
     * @param arguments the arguments of the call
     * @return an object of the functional interface
     */
    public Object miss(@Nullable Object computed, @Nullable Object[] arguments) {
        Snapshot<F> snapshot = states.snapshot();
        boolean usable = snapshot.shape().computesAs(shape);
        return snapshot.target(arguments, usable && computed instanceof @Nullable Object[] values ? values : null);
    }

    @SuppressWarnings("unchecked") // Generated code passes back what snapshot() returned.
    private Snapshot<F> of(Object snapshot) {
        return (Snapshot<F>) snapshot;
    }
}
