package org.waymark.reg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Declares a function: its predicates, the most significant one first, and what it does where nothing matches.
 *
 * @param <F> the functional interface
 */
public final class DispatchBuilder<F> {
    private final FunctionType<F> type;
    private final List<DispatchPredicate<F>> predicates = new ArrayList<>();
    private @Nullable F otherwise;
    private Policy policy = Policy.UNAMBIGUOUS;
    private @Nullable Combination combination;
    private boolean generation = true;
    private int compiledAfter = Compiler.CALLS;

    DispatchBuilder(FunctionType<F> type) {
        this.type = type;
    }

    DispatchBuilder(Shape<F> shape) {
        this.type = shape.type();
        this.predicates.addAll(shape.predicates());
        this.otherwise = shape.otherwise();
        this.policy = shape.policy();
        this.combination = shape.combination();
        this.generation = shape.generation();
    }

    /**
     * Declares a predicate on the class of an argument. A registration names a type; it matches instances of its
     * subtypes too. An argument of a primitive type counts as its wrapper. The argument null matches a registration for
     * null, or else one for {@code Object} or for the type that the function declares.
     *
     * @param name the name of the predicate
     * @param argument the position of the argument, from 0
     * @return this
     * @throws RegistrationException if the name is taken or there is no such argument
     */
    public DispatchBuilder<F> matchInstance(String name, int argument) {
        Class<?> declared = Types.wrapper(argumentType(name, argument));
        return add(name, argument, new SubtypeOrder(declared, true), Object.class);
    }

    /**
     * Declares a predicate on the class of an object that is computed from arguments.
     *
     * @param name the name of the predicate
     * @param object computes the object
     * @return this
     * @throws RegistrationException if the name is taken or there is no such argument
     */
    public DispatchBuilder<F> matchInstance(String name, Computed object) {
        return add(name, object, new SubtypeOrder(Object.class, true), Object.class);
    }

    /**
     * Declares a predicate on an argument that is itself a class. A registration names a type; it matches its subtypes
     * too. The argument null matches a registration for null, or else one for {@code Object}.
     *
     * @param name the name of the predicate
     * @param argument the position of the argument, from 0
     * @return this
     * @throws RegistrationException if the name is taken, there is no such argument, or it cannot be a class
     */
    public DispatchBuilder<F> matchClass(String name, int argument) {
        Class<?> declared = argumentType(name, argument);
        if (!declared.isAssignableFrom(Class.class)) {
            throw new RegistrationException("The predicate " + Text.of(name) + " of " + type.title()
                    + " needs an argument that is a class, but argument " + argument + " is of type "
                    + declared.getTypeName() + ". Use matchInstance for the class of an object.");
        }
        return add(name, argument, new SubtypeOrder(Object.class, false), Object.class);
    }

    /**
     * Declares a predicate on a class that is computed from arguments.
     *
     * @param name the name of the predicate
     * @param type computes the class, or null
     * @return this
     * @throws RegistrationException if the name is taken or there is no such argument
     */
    public DispatchBuilder<F> matchClass(String name, Computed type) {
        return add(name, type, new SubtypeOrder(Object.class, false), Object.class);
    }

    /**
     * Declares a predicate on an argument that is compared with {@code equals}.
     *
     * @param name the name of the predicate
     * @param argument the position of the argument, from 0
     * @return this
     * @throws RegistrationException if the name is taken, there is no such argument, or it is an array
     */
    public DispatchBuilder<F> matchKey(String name, int argument) {
        Class<?> declared = argumentType(name, argument);
        if (declared.isArray()) {
            throw new RegistrationException("The predicate " + Text.of(name) + " of " + type.title()
                    + " cannot use argument " + argument + " as a key: it is of type " + declared.getTypeName()
                    + ", and an array is equal to nothing but itself. Compute a list from it.");
        }
        return add(name, argument, new KeyOrder(declared), Any.ANY);
    }

    /**
     * Declares a predicate on a value that is computed from an argument and compared with {@code equals}. It is computed
     * at most once in a call, and only if some candidate needs it. What it throws leaves the call.
     *
     * @param name the name of the predicate
     * @param argument the position of the argument, from 0
     * @param key computes the value; it is given null where the argument is null
     * @param <A> the type of the argument
     * @return this
     * @throws RegistrationException if the name is taken or there is no such argument
     */
    public <A> DispatchBuilder<F> matchKey(String name, int argument, Function<? super A, ?> key) {
        return matchKey(name, Computed.from(argument, key));
    }

    /**
     * Declares a predicate on a value that is computed from two arguments and compared with {@code equals}. It is
     * computed at most once in a call, and only if some candidate needs it. What it throws leaves the call.
     *
     * @param name the name of the predicate
     * @param first the position of one argument, from 0
     * @param second the position of the other argument
     * @param key computes the value; it is given null where an argument is null
     * @param <A> the type of the first argument
     * @param <B> the type of the second argument
     * @return this
     * @throws RegistrationException if the name is taken or there is no such argument
     */
    public <A, B> DispatchBuilder<F> matchKey(
            String name, int first, int second, BiFunction<? super A, ? super B, ?> key) {
        return matchKey(name, Computed.from(first, second, key));
    }

    /**
     * Declares a predicate on a value that is computed from arguments and compared with {@code equals}.
     *
     * @param name the name of the predicate
     * @param key computes the value
     * @return this
     * @throws RegistrationException if the name is taken or there is no such argument
     */
    public DispatchBuilder<F> matchKey(String name, Computed key) {
        return add(name, key, new KeyOrder(Object.class), Any.ANY);
    }

    /**
     * Declares a predicate of a kind of your own on an argument. It is tried at most once in a call for each registered
     * value, and only if a candidate needs it.
     *
     * @param name the name of the predicate
     * @param argument the position of the argument, from 0
     * @param matching tells which values match, and which are more specific
     * @return this
     * @throws RegistrationException if the name is taken or there is no such argument
     */
    public DispatchBuilder<F> match(String name, int argument, Matching<?> matching) {
        return match(name, Computed.argument(argument), matching);
    }

    /**
     * Declares a predicate of a kind of your own on a value that is computed from arguments.
     *
     * @param name the name of the predicate
     * @param value computes the value
     * @param matching tells which values match, and which are more specific
     * @return this
     * @throws RegistrationException if the name is taken or there is no such argument
     */
    @SuppressWarnings("unchecked") // It is asked about no other values than those that it made.
    public DispatchBuilder<F> match(String name, Computed value, Matching<?> matching) {
        Objects.requireNonNull(matching, "matching");
        return add(name, value, new CustomOrder((Matching<Object>) matching, List.of()), Any.ANY);
    }

    /**
     * Declares the default of the predicate that was declared last: the value of registrations that leave it out.
     *
     * @param value the value; {@link Dispatch#any()} undoes an earlier declaration
     * @return this
     * @throws RegistrationException if the predicate cannot have this value
     * @throws IllegalStateException if no predicate was declared
     */
    public DispatchBuilder<F> orElse(@Nullable Object value) {
        DispatchPredicate<F> predicate = last("orElse");
        return replaceLast(predicate.withOmitted(shape().checked(predicate, value)));
    }

    /**
     * Declares the fallback of the predicate that was declared last: what runs in place of an implementation if this is
     * the first predicate, in order, that leaves no candidate.
     *
     * @param function the fallback
     * @return this
     * @throws IllegalStateException if no predicate was declared
     */
    public DispatchBuilder<F> fallback(F function) {
        Objects.requireNonNull(function, "function");
        return replaceLast(last("fallback").withFallback(function));
    }

    /**
     * Declares the default of the function: what runs if nothing matches and no fallback does. Without one, such a call
     * throws a {@link NoMatchException}.
     *
     * @param function the default
     * @return this
     */
    public DispatchBuilder<F> otherwise(F function) {
        otherwise = Objects.requireNonNull(function, "function");
        return this;
    }

    /**
     * Lets the declaration order of superclass and interfaces decide where subtyping does not: a class is compared by
     * its C3 linearization. Where a class has none, the superclass chain counts, then the interfaces breadth-first. No
     * call is ambiguous then. By default it is an error.
     *
     * @return this
     */
    public DispatchBuilder<F> linearized() {
        policy = Policy.LINEARIZED;
        return this;
    }

    /**
     * Lets all implementations run that match a call, and not only the most specific one. None of them can call the next
     * one. If nothing matches, the fallback or the default runs alone.
     *
     * @param how makes one result of theirs
     * @return this
     * @throws RegistrationException if it cannot make what the function returns
     */
    public DispatchBuilder<F> combining(Combination how) {
        how.check(type);
        combination = how;
        return this;
    }

    /**
     * Declines the generation of a class for the function. The answers are the same, the calls slower.
     *
     * @return this
     */
    public DispatchBuilder<F> withoutGeneration() {
        generation = false;
        return this;
    }

    /** Declares how many calls it takes until they are compiled. */
    DispatchBuilder<F> compiledAfter(int calls) {
        compiledAfter = calls;
        return this;
    }

    /**
     * Creates the function, without any registration.
     *
     * @return the function
     */
    public Dispatch<F> create() {
        return new Dispatch<>(shape(), compiledAfter, null);
    }

    Shape<F> shape() {
        return new Shape<>(type, predicates, otherwise, policy, combination, generation);
    }

    private DispatchBuilder<F> add(String name, int argument, ValueOrder order, Object omitted) {
        predicates.add(new DispatchPredicate<>(name, List.of(argument), order, null, omitted, null));
        return this;
    }

    private DispatchBuilder<F> add(String name, Computed computed, ValueOrder order, Object omitted) {
        List<Integer> arguments = computed.arguments(type.method().getParameterCount());
        checkName(name);
        arguments.forEach(argument -> argumentType(name, argument));
        predicates.add(new DispatchPredicate<>(name, arguments, order, computed, omitted, null));
        return this;
    }

    private void checkName(String name) {
        Objects.requireNonNull(name, "name");
        for (DispatchPredicate<F> predicate : predicates) {
            if (predicate.name().equals(name)) {
                throw new RegistrationException(type.title() + " already has a predicate " + Text.of(name)
                        + ". Give the new one another name.");
            }
        }
    }

    private Class<?> argumentType(String name, int argument) {
        checkName(name);
        Class<?>[] types = type.method().getParameterTypes();
        if (argument < 0 || argument >= types.length) {
            throw new RegistrationException("The predicate " + Text.of(name) + " of " + type.title()
                    + " reads argument " + argument + ", but the arguments are numbered from 0 to " + (types.length - 1)
                    + ".");
        }
        return types[argument];
    }

    private DispatchPredicate<F> last(String method) {
        if (predicates.isEmpty()) {
            throw new IllegalStateException(
                    method + " is about the predicate declared last, but " + type.title() + " has none yet.");
        }
        return predicates.get(predicates.size() - 1);
    }

    private DispatchBuilder<F> replaceLast(DispatchPredicate<F> predicate) {
        predicates.set(predicates.size() - 1, predicate);
        return this;
    }
}
