package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a generated call. Generated classes may live in other packages and class loaders, so they reach these
 * methods through constant method handles, which have no type of this module in their signatures. The just-in-time
 * compiler inlines them.
 */
final class Operations<F> {
    private static final Lookup LOOKUP = MethodHandles.lookup();

    private final States<F> states;
    private final Shape<F> shape;
    private final Compiler<F> compiler;
    private final Snapshot<F> nothing;

    Operations(States<F> states, Shape<F> shape, Compiler<F> compiler) {
        this.states = states;
        this.shape = shape;
        this.compiler = compiler;
        this.nothing = new Snapshot<>(shape, List.of(), states::strategy);
    }

    /** Returns the handle that gives what calls of the newest state go through. */
    static MethodHandle strategyHandle(States<?> states) {
        return bound(states, "strategy", Object.class);
    }

    /** Returns the handle of a method of this class, bound to this. */
    MethodHandle handle(String name, Class<?> result, Class<?>... parameters) {
        return bound(this, name, result, parameters);
    }

    private static MethodHandle bound(Object receiver, String name, Class<?> result, Class<?>... parameters) {
        try {
            return LOOKUP.bind(receiver, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    MethodHandle prefixHandle() {
        return handle("prefix", Object.class, repeated(5));
    }

    MethodHandle findHandle() {
        return handle("find", Object.class, repeated(5));
    }

    MethodHandle askHandle() {
        return handle("ask", Object.class, repeated(9));
    }

    MethodHandle missHandle() {
        return handle("miss", Object.class, Object.class, Object[].class);
    }

    private static Class<?>[] repeated(int count) {
        return Collections.nCopies(count, Object.class).toArray(Class<?>[]::new);
    }

    /** Returns the handle that turns the argument of a predicate into a component of the call. */
    MethodHandle componentHandle(int predicate) {
        DispatchPredicate<F> declared = shape.predicates().get(predicate);
        if (declared.order() instanceof SubtypeOrder subtypes) {
            return subtypes.ofInstances()
                    ? handle("classOf", Object.class, Object.class, Object.class)
                    : handle("itself", Object.class, Object.class, Object.class);
        }
        Class<?> stored = Types.onStack(declared.order() instanceof KeyOrder keys ? keys.type() : Object.class);
        return MethodHandles.insertArguments(
                handle("key", Object.class, int.class, Object.class, stored), 0, predicate);
    }

    /** Returns the handle that computes the value of a lazy predicate from its arguments. */
    static MethodHandle computeHandle(DispatchPredicate<?> predicate) {
        return predicate.computation().handle(predicate.arguments().size());
    }

    /** Returns as many placeholders as there are predicates. */
    Object nothingComputed() {
        return shape.nothingComputed();
    }

    /** Returns the newest state. If the function has got other predicates since, it is one in which nothing is found. */
    @SuppressWarnings("ReferenceEquality") // A shape is known by its identity.
    Object snapshot() {
        Snapshot<F> snapshot = states.snapshot();
        if (snapshot.shape() != shape) {
            return nothing;
        }
        compiler.count(snapshot, this);
        return snapshot;
    }

    @Nullable
    Object classOf(Object snapshot, @Nullable Object argument) {
        return argument == null ? null : argument.getClass();
    }

    @Nullable
    Object itself(Object snapshot, @Nullable Object argument) {
        return (Class<?>) argument;
    }

    Object key(int predicate, Object snapshot, @Nullable Object value) {
        return of(snapshot).keys(predicate).find(value);
    }

    Object key(int predicate, Object snapshot, int value) {
        return of(snapshot).keys(predicate).findBits(value);
    }

    Object key(int predicate, Object snapshot, long value) {
        return of(snapshot).keys(predicate).findBits(value);
    }

    Object key(int predicate, Object snapshot, float value) {
        return of(snapshot).keys(predicate).findBits(Float.floatToIntBits(value));
    }

    Object key(int predicate, Object snapshot, double value) {
        return of(snapshot).keys(predicate).findBits(Double.doubleToLongBits(value));
    }

    /** Returns one component in place of four. */
    Object prefix(Object snapshot, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        return of(snapshot).prefixes().intern(a, b, c, d);
    }

    /** Returns what runs, or null if that has to be found out. */
    @Nullable
    Object find(Object snapshot, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        CallTable.Entry<F> entry = of(snapshot).table().find(a, b, c, d);
        return entry == null ? null : entry.target();
    }

    /** Returns what runs, or an array of the lazy values computed so far if that has to be found out. */
    Object ask(
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

    /** Finds out what runs. This is not on the path of calls that were seen before, nor is it quick. */
    F miss(@Nullable Object computed, @Nullable Object[] arguments) {
        Snapshot<F> snapshot = states.snapshot();
        boolean usable = snapshot.shape().computesAs(shape);
        return snapshot.target(arguments, usable && computed instanceof @Nullable Object[] values ? values : null);
    }

    @SuppressWarnings("unchecked") // Generated code passes back what snapshot() returned.
    private Snapshot<F> of(Object snapshot) {
        return (Snapshot<F>) snapshot;
    }
}
