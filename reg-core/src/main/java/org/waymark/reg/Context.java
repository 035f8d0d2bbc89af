package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A class some of whose abstract methods are dispatch functions, with implementations of its own.
 *
 * <p>A dispatch method belongs to an abstract method of the class. Its functional interface has the same parameters, and
 * one more at the beginning: the object on which the method is called, the context. A class is generated that implements
 * the methods; {@link #create} makes objects of it. A subclass of the class is a context too, declared with
 * {@link #extend}: it has the same dispatch methods, but no registrations until it gets some, unless it is
 * {@linkplain ContextBuilder#inheriting() inheriting}.
 *
 * <p>Where no class can be generated, an interface gets objects that are reflective proxies. For an abstract class there
 * is no such thing: let the {@link Generator} make a class when the program is built, or write one that implements the
 * methods, each with a call of the function that {@link #dispatch} gives, with {@code this} as the first argument.
 *
 * @param <C> the class
 */
public final class Context<C> {
    private final Class<C> type;
    private final Lookup lookup;
    private final Map<String, ContextMethod<?>> methods;
    private final boolean generation;
    private volatile @Nullable ContextObjects objects;

    Context(Class<C> type, Lookup lookup, Map<String, ContextMethod<?>> methods, boolean generation) {
        this.type = type;
        this.lookup = lookup;
        this.methods = methods;
        this.generation = generation;
    }

    /**
     * Begins to declare a context.
     *
     * @param type an abstract class or an interface
     * @param lookup {@code MethodHandles.lookup()} of a class in the same package
     * @param <C> the class
     * @return a builder
     */
    public static <C> ContextBuilder<C> of(Class<C> type, Lookup lookup) {
        return new ContextBuilder<>(type, lookup, null);
    }

    /**
     * Begins to declare a subclass of this class as a context. It has the same dispatch methods, as they were declared,
     * unless it declares them again.
     *
     * @param subtype the subclass
     * @param subtypeLookup {@code MethodHandles.lookup()} of a class in the package of the subclass
     * @param <D> the subclass
     * @return a builder
     */
    public <D extends C> ContextBuilder<D> extend(Class<D> subtype, Lookup subtypeLookup) {
        return new ContextBuilder<>(subtype, subtypeLookup, this);
    }

    /**
     * Returns a dispatch method of this class as a function. What is registered with it counts for this class alone, and
     * for subclasses that inherit.
     *
     * @param method the name of the abstract method
     * @param functionType the functional interface of the function
     * @param <F> the functional interface
     * @return the function, the same object each time
     * @throws RegistrationException if there is no such dispatch method
     */
    @SuppressWarnings("unchecked") // The type of the function is compared first.
    public <F> Dispatch<F> dispatch(String method, Class<F> functionType) {
        return methods.values().stream()
                .filter(known -> known.method().getName().equals(method)
                        && known.shape().type().type() == functionType)
                .map(known -> (Dispatch<F>) known.dispatch())
                .findFirst()
                .orElseThrow(() -> new RegistrationException(type.getTypeName() + " has no dispatch method "
                        + Text.of(method) + " of the type " + functionType.getTypeName() + ", only "
                        + methods.values() + "."));
    }

    /**
     * Creates an object of the class, with the dispatch methods implemented.
     *
     * @param arguments the arguments of the constructor
     * @return a new object
     * @throws RegistrationException if no constructor takes such arguments, or if no class can be generated
     */
    public C create(@Nullable Object @Nullable ... arguments) {
        @Nullable Object[] given = Shape.present(arguments);
        MethodHandle constructor = objects().constructors().stream()
                .filter(known -> takes(known, given))
                .findFirst()
                .orElseThrow(() -> new RegistrationException("No constructor of " + type.getTypeName()
                        + " that is not private takes " + Text.counted(given.length, "argument") + " of these types."));
        try {
            return type.cast(constructor.invokeWithArguments(given));
        } catch (Throwable e) {
            throw Context.<RuntimeException>asItIs(e);
        }
    }

    /**
     * Returns how the objects are made that {@link #create} returns. What their methods call has a
     * {@linkplain Dispatch#callMode() mode} of its own.
     *
     * @return the mode
     * @throws RegistrationException if no class can be generated
     */
    public CallMode callMode() {
        return objects().mode();
    }

    /** Throws what a constructor threw, checked or not, as it is. */
    @SuppressWarnings("unchecked") // The cast is not done at run time: that is the point.
    private static <T extends Throwable> RuntimeException asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static boolean takes(MethodHandle constructor, @Nullable Object[] arguments) {
        if (constructor.type().parameterCount() != arguments.length) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            Class<?> parameter = constructor.type().parameterType(i);
            Object argument = arguments[i];
            if (argument == null
                    ? parameter.isPrimitive()
                    : !Types.wrapper(parameter).isInstance(argument)) {
                return false;
            }
        }
        return true;
    }

    /** Drops all registrations of all dispatch methods of this class, and predicates that were added to them. */
    public void clean() {
        methods.values().forEach(method -> method.dispatch().clean());
    }

    @Override
    public String toString() {
        return type.getTypeName() + methods.values();
    }

    Collection<ContextMethod<?>> methods() {
        return methods.values();
    }

    /** Returns what a build generates for the objects of the context, and for the functions behind its methods. */
    Map<BuildClass, byte[]> buildClasses() {
        ContextPlan<C> plan = ContextPlan.of(type, methods);
        Map<BuildClass, byte[]> classes = new HashMap<>();
        methods.values().forEach(method -> classes.putAll(method.dispatch().buildClasses()));
        classes.put(BuildClass.context(plan), BuildClassWriter.context(plan));
        return classes;
    }

    private ContextObjects objects() {
        ContextObjects known = objects;
        if (known == null) {
            // Two threads may both do this; the classes are alike.
            known = ContextObjects.of(ContextPlan.of(type, methods), lookup, generation);
            objects = known;
        }
        return known;
    }
}
