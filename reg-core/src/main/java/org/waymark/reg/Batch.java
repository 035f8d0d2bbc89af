package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.WrongMethodTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects registrations that {@link Dispatch#batch} makes all at once, or not at all.
 *
 * @param <F> the functional interface
 */
public final class Batch<F> {
    private final Registry<F> registry;
    private final List<Pending<F>> pending = new ArrayList<>();

    Batch(Registry<F> registry) {
        this.registry = registry;
    }

    List<Pending<F>> pending() {
        return pending;
    }

    /**
     * Adds a registration.
     *
     * @param implementation the implementation
     * @param values the values of the predicates, as in {@link Dispatch#register}
     * @return this
     */
    public Batch<F> register(F implementation, @Nullable Object @Nullable ... values) {
        return given(Role.PRIMARY, Site.ofCaller(), implementation, values);
    }

    /**
     * Adds a registration on behalf of somebody else.
     *
     * @param site the place, as in {@link Dispatch#registerAt}
     * @param implementation the implementation
     * @param values the values of the predicates, as in {@link Dispatch#register}
     * @return this
     */
    public Batch<F> registerAt(String site, F implementation, @Nullable Object @Nullable ... values) {
        return given(Role.PRIMARY, Objects.requireNonNull(site, "site"), implementation, values);
    }

    /**
     * Adds a registration of a method handle: for frameworks that give the methods of their users more than the arguments
     * of the function.
     *
     * @param site the place, as in {@link Dispatch#registerAt}
     * @param implementation the handle; it takes the arguments of the function and returns what it returns, as
     *     {@link MethodHandle#asType} converts them
     * @param values the values of the predicates, as in {@link Dispatch#register}
     * @return this
     * @throws RegistrationException if the types of the handle cannot be converted to those of the function
     */
    public Batch<F> registerHandle(String site, MethodHandle implementation, @Nullable Object @Nullable ... values) {
        Objects.requireNonNull(site, "site");
        Shape<F> shape = registry.shape();
        try {
            MethodHandle handle = implementation.asType(shape.type().methodType());
            return given(Role.PRIMARY, site, shape.type().implementedBy(handle, site, shape.generation()), values);
        } catch (WrongMethodTypeException e) {
            throw new RegistrationException("A handle of type " + implementation.type() + " cannot implement "
                    + shape.type().title() + ", which is " + shape.type().methodType() + ", " + site + ".");
        }
    }

    /**
     * Adds a registration for values given by name.
     *
     * @param implementation the implementation
     * @param values the values, as in {@link Dispatch#registerNamed}
     * @return this
     */
    public Batch<F> registerNamed(F implementation, Map<String, ? extends @Nullable Object> values) {
        Objects.requireNonNull(implementation, "implementation");
        pending.add(
                new Pending.Given<>(Role.PRIMARY, implementation, shape -> shape.signature(values), Site.ofCaller()));
        return this;
    }

    /**
     * Adds the annotated static methods and constructors of a class.
     *
     * @param holder the class, as in {@link Dispatch#implementations(Class)}
     * @return this
     * @throws RegistrationException if nothing in it is annotated
     */
    public Batch<F> implementations(Class<?> holder) {
        pending.addAll(AnnotatedMethod.of(holder, null, registry.shape()));
        return this;
    }

    /**
     * Adds the annotated methods of an object.
     *
     * @param holder the object, as in {@link Dispatch#implementations(Object)}
     * @return this
     * @throws RegistrationException if nothing in its class is annotated
     */
    public Batch<F> implementations(Object holder) {
        pending.addAll(AnnotatedMethod.of(holder.getClass(), holder, registry.shape()));
        return this;
    }

    /**
     * Adds a registration of an implementation that calls the next one.
     *
     * @param implementation makes the implementation, as in {@link Dispatch#registerWithNext}
     * @param values the values of the predicates, as in {@link Dispatch#register}
     * @return this
     */
    public Batch<F> registerWithNext(
            Function<? super F, ? extends F> implementation, @Nullable Object @Nullable ... values) {
        return withNext(Role.PRIMARY, Site.ofCaller(), implementation, values);
    }

    /**
     * Adds advice that runs before implementations.
     *
     * @param advice what runs
     * @param values the values of the predicates, as in {@link Dispatch#register}
     * @return this
     */
    public Batch<F> before(F advice, @Nullable Object @Nullable ... values) {
        return given(Role.BEFORE, Site.ofCaller(), advice, values);
    }

    /**
     * Adds advice that runs after implementations.
     *
     * @param advice what runs
     * @param values the values of the predicates, as in {@link Dispatch#register}
     * @return this
     */
    public Batch<F> after(F advice, @Nullable Object @Nullable ... values) {
        return given(Role.AFTER, Site.ofCaller(), advice, values);
    }

    /**
     * Adds advice that runs around implementations.
     *
     * @param advice makes what runs, as in {@link Dispatch#around}
     * @param values the values of the predicates, as in {@link Dispatch#register}
     * @return this
     */
    public Batch<F> around(Function<? super F, ? extends F> advice, @Nullable Object @Nullable ... values) {
        return withNext(Role.AROUND, Site.ofCaller(), advice, values);
    }

    private Batch<F> withNext(
            Role role,
            String site,
            Function<? super F, ? extends F> implementation,
            @Nullable Object @Nullable [] values) {
        Call<F, Next<F>> next = Next.call(registry);
        given(role, site, implementation.apply(next.function()), values);
        pending.add(new Pending.Following<>(pending.remove(pending.size() - 1), next.states()));
        return this;
    }

    private Batch<F> given(Role role, String site, F implementation, @Nullable Object @Nullable [] values) {
        Objects.requireNonNull(implementation, "implementation");
        @Nullable Object[] given = Shape.present(values);
        pending.add(new Pending.Given<>(role, implementation, shape -> shape.signature(given), site));
        return this;
    }
}
