package org.waymark.reg;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function whose implementation is picked by predicates on its arguments.
 *
 * <p>The function has the type of a functional interface. A {@linkplain #on(Class) builder} declares the predicates,
 * most significant first. Implementations are {@linkplain #register registered} for one value per predicate. The
 * {@linkplain #call() function itself} runs the most specific implementation that matches. Candidates are compared
 * predicate by predicate; for classes, a subtype is more specific than its supertypes. If no candidate is left, the
 * fallback of the predicate that ruled out the last one runs, then the default of the function.
 *
 * <p>All methods may be called from any thread. A call that starts after {@code register} or {@code remove} returned
 * sees the change.
 *
 * @param <F> the functional interface
 */
public final class Dispatch<F> {
    private final Registry<F> registry;
    private final Call<F, Registry<F>> call;

    /**
     * Creates a function.
     *
     * @param compiledAfter after how many calls they are compiled
     * @param parent a function whose registrations this one has too, or null
     */
    Dispatch(Shape<F> shape, int compiledAfter, @Nullable Dispatch<F> parent) {
        Registry<F> inherited = parent == null ? null : parent.registry;
        this.call = new Call<>(
                shape.type(),
                shape.generation(),
                compiledAfter,
                strategies -> new Registry<>(shape, strategies, inherited));
        this.registry = call.states();
    }

    /**
     * Begins to declare a function. The interface must be accessible to everybody, or be in an open package.
     *
     * @param functionType the functional interface
     * @param <F> the functional interface
     * @return a builder
     * @throws RegistrationException if this is not a functional interface, or one that cannot be accessed
     */
    public static <F> DispatchBuilder<F> on(Class<F> functionType) {
        return new DispatchBuilder<>(FunctionType.of(functionType, null));
    }

    /**
     * Begins to declare a function of an interface that may be hidden from everybody but the caller.
     *
     * @param functionType the functional interface
     * @param lookup {@code MethodHandles.lookup()} of a class that has access to the interface; if it is in the same
     *     package, the function can be generated even for a package-private interface
     * @param <F> the functional interface
     * @return a builder
     * @throws RegistrationException if this is not a functional interface, or one that the lookup cannot access
     */
    public static <F> DispatchBuilder<F> on(Class<F> functionType, Lookup lookup) {
        return new DispatchBuilder<>(FunctionType.of(functionType, lookup));
    }

    /**
     * Returns the value that matches everything, for use in {@link #register}. For a predicate on classes it is the
     * same as {@code Object.class}.
     *
     * @return the value
     */
    public static Object any() {
        return Any.ANY;
    }

    /**
     * Returns the function itself. It is made when this is first called.
     *
     * @return the function, the same object each time
     */
    public F call() {
        return call.function();
    }

    /** Returns what a build generates for functions like this one. */
    Map<BuildClass, byte[]> buildClasses() {
        Shape<F> shape = registry.shape();
        FunctionType<F> type = shape.type();
        return Map.of(
                BuildClass.forwarder(type), BuildClassWriter.forwarder(type),
                BuildClass.implementation(type), BuildClassWriter.implementation(type),
                BuildClass.table(shape), BuildClassWriter.table(shape));
    }

    /** Returns whether some calls of the newest state are compiled. */
    boolean isCompiled() {
        return registry.snapshot().compiledWeight() > 0;
    }

    /**
     * Returns how calls are made now. It may change when predicates are added.
     *
     * @return the mode
     */
    public CallMode callMode() {
        return call.mode();
    }

    /**
     * Registers an implementation.
     *
     * @param implementation the implementation
     * @param values the values of the predicates, in their order. Where the tail is omitted, the declared default of the
     *     predicate is meant, or {@link #any()} if it has none
     * @return a handle
     * @throws RegistrationException if there are too many values, if a predicate cannot have its value, or if an
     *     implementation is already registered for the same values
     * @throws IllegalStateException if the function is frozen
     */
    public Registration<F> register(F implementation, @Nullable Object @Nullable ... values) {
        Objects.requireNonNull(implementation, "implementation");
        return registered(Site.ofCaller(), implementation, values);
    }

    /**
     * Registers an implementation on behalf of somebody else: for frameworks whose users declare implementations in
     * sources of their own. The given place, and not the line that calls this, is named by errors.
     *
     * @param site the place, such as {@code com.example.Shop.show(Shop.java:31)}; it may begin with at or near
     * @param implementation the implementation
     * @param values the values of the predicates, as in {@link #register}
     * @return a handle
     * @throws RegistrationException if there are too many values, if a predicate cannot have its value, or if an
     *     implementation is already registered for the same values
     * @throws IllegalStateException if the function is frozen
     */
    public Registration<F> registerAt(String site, F implementation, @Nullable Object @Nullable ... values) {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(implementation, "implementation");
        return registered(site, implementation, values);
    }

    private Registration<F> registered(String site, F implementation, @Nullable Object @Nullable [] values) {
        @Nullable Object[] given = Shape.present(values);
        return registry.add(List.of(
                        new Pending.Given<>(Role.PRIMARY, implementation, shape -> shape.signature(given), site)))
                .get(0);
    }

    /**
     * Registers an implementation for values given by name.
     *
     * @param implementation the implementation
     * @param values the values, by the name of the predicate. For an omitted one, the declared default of the predicate
     *     is meant, or {@link #any()} if it has none
     * @return a handle
     * @throws RegistrationException if there is no predicate of some name, if a predicate cannot have its value, or if an
     *     implementation is already registered for the same values
     * @throws IllegalStateException if the function is frozen
     */
    public Registration<F> registerNamed(F implementation, Map<String, ? extends @Nullable Object> values) {
        Objects.requireNonNull(implementation, "implementation");
        return registry.add(List.of(new Pending.Given<>(
                        Role.PRIMARY, implementation, shape -> shape.signature(values), Site.ofCaller())))
                .get(0);
    }

    /**
     * Registers an implementation that may call the next one: of all that match the call, the most specific one that is
     * less specific than itself. After the last one comes what the function does otherwise. Next may be called with other
     * arguments, as long as this implementation matches them too; if it does not, or if nothing is next, a
     * {@link NoMatchException} is thrown.
     *
     * @param implementation is given a function that calls the next implementation, and returns the implementation
     * @param values the values of the predicates, as in {@link #register}
     * @return a handle
     * @throws RegistrationException if there are too many values, if a predicate cannot have its value, or if an
     *     implementation is already registered for the same values
     * @throws IllegalStateException if the function is frozen
     */
    public Registration<F> registerWithNext(
            Function<? super F, ? extends F> implementation, @Nullable Object @Nullable ... values) {
        return batch(batch -> batch.registerWithNext(implementation, values)).get(0);
    }

    /**
     * Registers advice that runs before the implementation of each call that it matches. Of several, the most specific one
     * runs first. The result counts for nothing; what it throws leaves the call. Without an implementation no advice runs.
     *
     * @param advice what runs
     * @param values the values of the predicates, as in {@link #register}
     * @return a handle
     * @throws RegistrationException as in {@link #register}; the values are compared with those of other such advice
     * @throws IllegalStateException if the function is frozen
     */
    public Registration<F> before(F advice, @Nullable Object @Nullable ... values) {
        return batch(batch -> batch.before(advice, values)).get(0);
    }

    /**
     * Registers advice that runs after the implementation returned. Of several, the least specific one runs first.
     * Otherwise this is the same as {@link #before}.
     *
     * @param advice what runs
     * @param values the values of the predicates, as in {@link #register}
     * @return a handle
     * @throws RegistrationException as in {@link #register}; the values are compared with those of other such advice
     * @throws IllegalStateException if the function is frozen
     */
    public Registration<F> after(F advice, @Nullable Object @Nullable ... values) {
        return batch(batch -> batch.after(advice, values)).get(0);
    }

    /**
     * Registers advice that runs in place of all others that match the call, and may call them as the next one: first the
     * less specific advice of this kind, and then the implementation with what runs before and after it. Without an
     * implementation no advice runs.
     *
     * @param advice is given a function that calls the next one, and returns what runs
     * @param values the values of the predicates, as in {@link #register}
     * @return a handle
     * @throws RegistrationException as in {@link #register}; the values are compared with those of other such advice
     * @throws IllegalStateException if the function is frozen
     */
    public Registration<F> around(Function<? super F, ? extends F> advice, @Nullable Object @Nullable ... values) {
        return batch(batch -> batch.around(advice, values)).get(0);
    }

    /**
     * Registers many implementations at once: all of them, or none if one is refused. No call sees a part of them.
     *
     * @param registrations adds the registrations to the batch that it is given
     * @return the handles, in the order in which the registrations were added
     * @throws RegistrationException if any of them is refused; the message tells of all that are
     * @throws IllegalStateException if the function is frozen
     */
    public List<Registration<F>> batch(Consumer<? super Batch<F>> registrations) {
        Batch<F> batch = new Batch<>(registry);
        registrations.accept(batch);
        return registry.add(batch.pending());
    }

    /**
     * Registers all static methods and constructors of a class that are annotated with {@link Implementation}, or with an
     * annotation that is itself annotated so. The types of the parameters are the values of the predicates on classes:
     * for a predicate on an instance the type itself, for one on a class the {@code T} of {@code Class<T>}. Members of
     * the annotation give the values of the predicates of the same name. Other predicates count as omitted.
     *
     * @param holder the class
     * @return the handles
     * @throws RegistrationException if nothing in the class is annotated, or if any registration is refused; the message
     *     tells of all that are
     * @throws IllegalStateException if the function is frozen
     */
    public List<Registration<F>> implementations(Class<?> holder) {
        return batch(batch -> batch.implementations(holder));
    }

    /**
     * Registers all annotated methods of an object, static ones too, with those that its class inherits from its
     * superclasses. Otherwise this is the same as {@link #implementations(Class)}.
     *
     * @param holder the object on which the methods are called
     * @return the handles
     * @throws RegistrationException if nothing in its class is annotated, or if any registration is refused; the message
     *     tells of all that are
     * @throws IllegalStateException if the function is frozen
     */
    public List<Registration<F>> implementations(Object holder) {
        return batch(batch -> batch.implementations(holder));
    }

    /**
     * Settles calls that would be ambiguous: for one predicate a type counts as more specific than another, wherever
     * both match. So do its subtypes, and so does it against the supertypes of the other. It stays until {@link #clean()}.
     *
     * @param predicate the name of a predicate on classes, or of a kind of your own
     * @param preferred the type, or registered value, that counts as more specific
     * @param over the type, or registered value, that counts as less specific
     * @throws RegistrationException if there is no such predicate, if it cannot have one of the types, or if the opposite
     *     follows from subtyping or from earlier preferences
     * @throws IllegalStateException if the function is frozen
     */
    public void prefer(String predicate, Object preferred, Object over) {
        Objects.requireNonNull(preferred, "preferred");
        Objects.requireNonNull(over, "over");
        registry.prefer(predicate, new Preference(preferred, over, Site.ofCaller()));
    }

    /**
     * Returns all registrations, in the order in which they were made.
     *
     * @return the registrations
     */
    public List<Registration<F>> registrations() {
        return registry.registrations();
    }

    /**
     * Finds what a call with these arguments would run, without running it.
     *
     * @param arguments all arguments of the function
     * @return the implementation, or the fallback, and everything that matches
     * @throws IllegalArgumentException if the number of arguments is wrong
     * @throws AmbiguityException if a call would be ambiguous
     */
    public Candidates<F> lookup(@Nullable Object @Nullable ... arguments) {
        Snapshot<F> snapshot = registry.snapshot();
        return snapshot.lookup(registry.shape().type().checked(Shape.present(arguments)));
    }

    /**
     * Finds what a call would run for which the predicates have these values.
     *
     * @param values the values of the predicates, in their order, as registrations have them; a class for a predicate on
     *     instances, and for a {@link Matching} a registered value, which stands for the calls that it matches. An omitted
     *     tail means what it means in {@link #register}
     * @return the implementation, or the fallback, and everything that matches
     * @throws RegistrationException if there are too many values, or if a predicate cannot have its value
     * @throws AmbiguityException if a call would be ambiguous
     */
    public Candidates<F> lookupValues(@Nullable Object @Nullable ... values) {
        Snapshot<F> snapshot = registry.snapshot();
        return snapshot.lookupValues(snapshot.shape().signature(Shape.present(values)));
    }

    /**
     * Finds what a call would run for which the predicates have these values.
     *
     * @param values the values, by the name of the predicate; an omitted one means what it means in
     *     {@link #registerNamed}
     * @return the implementation, or the fallback, and everything that matches
     * @throws RegistrationException if there is no predicate of some name, or if a predicate cannot have its value
     * @throws AmbiguityException if a call would be ambiguous
     */
    public Candidates<F> lookupNamed(Map<String, ? extends @Nullable Object> values) {
        Snapshot<F> snapshot = registry.snapshot();
        return snapshot.lookupValues(snapshot.shape().signature(values));
    }

    /**
     * Explains what a call with these arguments would do: which implementation it runs, why this one and none of the
     * others, and how calls are made. Nothing is run but the functions that compute keys, as in a call.
     *
     * @param arguments all arguments of the function
     * @return the explanation; {@code toString()} of it is text to read
     * @throws IllegalArgumentException if the number of arguments is wrong
     */
    public Explanation<F> explain(@Nullable Object @Nullable ... arguments) {
        Snapshot<F> snapshot = registry.snapshot();
        @Nullable Object[] given = snapshot.shape().type().checked(Shape.present(arguments));
        return new Explainer<>(snapshot).explain(given, call.mode(), call.modeReason());
    }

    /**
     * Looks for ambiguous pairs: two registrations for which some call could find no most specific one. Pairs that no
     * call can match together are left out, as far as final, sealed, and unrelated classes tell.
     *
     * @return the pairs, with the registrations that would settle them; {@code toString()} of it is text to read
     */
    public Audit<F> audit() {
        return new Auditor<>(registry.snapshot().matcher()).audit();
    }

    /**
     * Looks for classes of sealed hierarchies that no implementation is registered for, alone and in combination.
     *
     * @return the gaps; {@code toString()} of it is text to read
     */
    public Coverage coverage() {
        return new CoverageSearch<>(registry.snapshot().matcher()).coverage();
    }

    /**
     * Returns the function at a glance: its predicates and their fallbacks, its implementations, and where they were
     * registered.
     *
     * @return the table; {@code toString()} of it is text to read
     */
    public FunctionTable<F> table() {
        return FunctionTable.of(registry.snapshot(), registry.isFrozen());
    }

    /**
     * Returns what is known about the memory of the function.
     *
     * @return the numbers of this moment
     */
    public CacheMetrics cacheMetrics() {
        return registry.snapshot().table().metrics();
    }

    /**
     * Adds predicates after those that the function has. All registrations are dropped, because they have no values for
     * the new predicates.
     *
     * @param declarations declares the new predicates with the builder that it is given
     * @throws RegistrationException if a declaration is wrong
     * @throws IllegalStateException if the function is frozen, or if its predicates changed meanwhile
     */
    public void addPredicates(Consumer<? super DispatchBuilder<F>> declarations) {
        Shape<F> before = registry.shape();
        DispatchBuilder<F> builder = new DispatchBuilder<>(before);
        declarations.accept(builder);
        registry.reshape(before, builder.shape());
    }

    /**
     * Drops all registrations and preferences, and all predicates that were added after the function was made.
     *
     * @throws IllegalStateException if the function is frozen
     */
    public void clean() {
        registry.clean();
    }

    /** Refuses any further change of the function. */
    public void freeze() {
        registry.freeze();
    }

    @Override
    public String toString() {
        return registry.shape().type().title();
    }
}
