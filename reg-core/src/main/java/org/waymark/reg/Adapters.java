package org.waymark.reg;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds objects that do for another object what its own class does not: adapters. An adapter is registered for the type
 * that it gives, and for the class of the objects that it takes. The most specific class wins, as in any
 * {@link Dispatch}. The type is compared by identity: what is registered for a type is not found for its supertypes.
 *
 * <p>Adapters go back to the component architecture of Zope 3. All methods may be called from any thread.
 */
public final class Adapters {
    /** The function behind it. */
    interface Adapt {
        @Nullable
        Object adapt(Class<?> type, Object object);
    }

    private static final FunctionType<Adapt> ADAPT = FunctionType.of(Adapt.class, MethodHandles.lookup());

    private final Lookup lookup;
    private final Dispatch<Adapt> dispatch;
    private final Adapt call;

    private Adapters(Lookup lookup) {
        this.dispatch = Dispatch.on(Adapt.class, MethodHandles.lookup())
                .matchKey("type", 0)
                .matchInstance("object", 1)
                .otherwise((type, object) -> null)
                .create();
        this.lookup = lookup;
        this.call = dispatch.call();
    }

    /**
     * Creates an empty set of adapters.
     *
     * @param lookup {@code MethodHandles.lookup()} of a class that sees the constructors of adapters
     * @return the adapters
     */
    public static Adapters create(Lookup lookup) {
        return new Adapters(Objects.requireNonNull(lookup, "lookup"));
    }

    /**
     * Registers a function that makes adapters.
     *
     * @param type the type that the adapters have
     * @param adapted the class of the objects that are adapted; it counts for its subclasses too
     * @param adapter makes an adapter of an object
     * @param <T> the type that the adapters have
     * @param <A> the class of the objects that are adapted
     * @return a handle
     * @throws RegistrationException if there is an adapter for the same two already
     */
    public <T, A> Registration<?> register(Class<T> type, Class<A> adapted, Function<? super A, ? extends T> adapter) {
        Objects.requireNonNull(adapter, "adapter");
        Class<?> boxed = Types.wrapper(adapted);
        return dispatch.registerAt(
                Site.ofCaller(), (asked, object) -> adapter.apply(cast(adapted, object)), type, boxed);
    }

    /**
     * Registers a class of adapters: the one constructor that takes what it adapts, or all that are marked with
     * {@link Implementation}.
     *
     * @param type the type that the adapters have
     * @param adapter the class, whose constructors have one parameter, the object that is adapted
     * @param <T> the type that the adapters have
     * @return the handles
     * @throws RegistrationException if there is no such constructor, or several and none is marked; if one cannot be
     *     accessed; or if there is an adapter for the same two types already
     */
    public <T> List<? extends Registration<?>> register(Class<T> type, Class<? extends T> adapter) {
        List<Constructor<?>> constructors = constructors(adapter);
        return dispatch.batch(batch -> constructors.forEach(constructor -> batch.registerAt(
                adapter.getName() + ".<init>(" + constructor.getParameterTypes()[0].getSimpleName() + ")",
                calling(constructor),
                type,
                Types.wrapper(constructor.getParameterTypes()[0]))));
    }

    /**
     * Adapts an object.
     *
     * @param object the object
     * @param type the type that is asked for
     * @param <T> the type that is asked for
     * @return the object itself if it has the type, or else an adapter
     * @throws NoMatchException if there is no adapter
     * @throws AmbiguityException if there are several, and none is the most specific
     */
    public <T> T adapt(Object object, Class<T> type) {
        return find(object, type)
                .orElseThrow(() -> new NoMatchException("Nothing adapts a "
                        + object.getClass().getTypeName() + " to " + type.getTypeName()
                        + ". Register an adapter that takes this class, or a supertype of it."));
    }

    /**
     * Adapts an object if that is possible.
     *
     * @param object the object
     * @param type the type that is asked for
     * @param <T> the type that is asked for
     * @return the object itself if it has the type, or else an adapter; empty if there is none
     * @throws AmbiguityException if there are several, and none is the most specific
     */
    public <T> Optional<T> find(Object object, Class<T> type) {
        Objects.requireNonNull(object, "object");
        Object found = type.isInstance(object) ? object : call.adapt(type, object);
        return Optional.ofNullable(cast(type, found));
    }

    /**
     * Settles what would be ambiguous: for every type that is asked for, adapters of one class count as more specific
     * than those of another.
     *
     * @param preferred the class or interface whose adapters count as more specific
     * @param over the class or interface whose adapters count as less specific
     * @throws RegistrationException if the opposite follows from subtyping or from earlier preferences
     */
    public void prefer(Class<?> preferred, Class<?> over) {
        dispatch.prefer("object", preferred, over);
    }

    /** Casts to the wrapper of a primitive type too. */
    @SuppressWarnings({"unchecked", "NullAway"}) // Null stays null; the wrapper has the type argument of the primitive.
    private static <T> T cast(Class<T> type, @Nullable Object object) {
        return (T) Types.wrapper(type).cast(object);
    }

    private static List<Constructor<?>> constructors(Class<?> adapter) {
        List<Constructor<?>> fitting = Stream.<Constructor<?>>of(adapter.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == 1)
                .filter(constructor -> !Modifier.isAbstract(adapter.getModifiers()))
                .toList();
        List<Constructor<?>> marked = fitting.stream()
                .filter(constructor -> constructor.isAnnotationPresent(Implementation.class))
                .toList();
        if (marked.isEmpty() && fitting.size() != 1) {
            throw new RegistrationException(adapter.getTypeName() + " has "
                    + Text.counted(fitting.size(), "constructor") + " with one parameter, the object that is adapted. "
                    + (fitting.isEmpty()
                            ? "Add one."
                            : "Mark those that count with " + Implementation.class.getTypeName() + "."));
        }
        return marked.isEmpty() ? fitting : marked;
    }

    private Adapt calling(Constructor<?> constructor) {
        try {
            MethodHandle handle = ADAPT.withLookup(lookup).access(constructor);
            return ADAPT.implementedBy(
                    MethodHandles.dropArguments(handle, 0, Class.class).asType(ADAPT.methodType()),
                    constructor.toString(),
                    true);
        } catch (IllegalAccessException | RuntimeException e) {
            throw new RegistrationException("The constructor " + constructor + " is not accessible: " + e.getMessage()
                    + ". Make it public, or pass MethodHandles.lookup() of its class to Adapters.create.");
        }
    }
}
