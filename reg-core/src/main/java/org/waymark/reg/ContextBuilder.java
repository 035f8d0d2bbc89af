package org.waymark.reg;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Declares which abstract methods of a class are dispatch functions.
 *
 * @param <C> the class
 */
public final class ContextBuilder<C> {
    private final Class<C> type;
    private final Lookup lookup;
    private final @Nullable Context<? super C> parent;
    private final Map<String, Method> abstractMethods;
    private final Map<String, ContextMethod<?>> declared = new LinkedHashMap<>();
    private @Nullable String last;
    private boolean inheriting;
    private boolean generation = true;

    ContextBuilder(Class<C> type, Lookup lookup, @Nullable Context<? super C> parent) {
        this.type = Objects.requireNonNull(type, "type");
        this.lookup = Objects.requireNonNull(lookup, "lookup");
        this.parent = parent;
        this.abstractMethods = ContextMethod.abstractMethods(type);
    }

    /**
     * Declares a dispatch method.
     *
     * @param name the name of an abstract method of the class
     * @param function the predicates of the function, and what it does otherwise. Its interface takes the context and
     *     then what the method takes: so the first argument of the method is argument 1
     * @param <F> the functional interface
     * @return this
     * @throws RegistrationException if there is no such method that is abstract and has the parameters, the result and
     *     the exceptions of the function
     */
    public <F> ContextBuilder<C> method(String name, DispatchBuilder<F> function) {
        ContextMethod<F> method = ContextMethod.of(type, abstractMethods.values(), name, function);
        last = ContextMethod.signature(method.method());
        declared.put(last, method);
        return this;
    }

    /**
     * Declares what is done before the first call of the method that was declared last, once for each object. Other threads
     * that call it meanwhile wait. What the action throws leaves the call, and the next call is the first one again.
     *
     * @param action is given the object
     * @return this
     * @throws IllegalStateException if no method was declared
     */
    @SuppressWarnings("unchecked") // The generated class passes objects of this class.
    public ContextBuilder<C> beforeFirstCall(Consumer<? super C> action) {
        Objects.requireNonNull(action, "action");
        ContextMethod<?> method = last == null ? null : declared.get(last);
        if (last == null || method == null) {
            throw new IllegalStateException(
                    "beforeFirstCall is about the method declared last, but " + type.getTypeName() + " has none yet.");
        }
        declared.put(last, method.withFirst((Consumer<Object>) action));
        return this;
    }

    /**
     * Lets the class see the registrations of the class that it extends, for those dispatch methods that it does not
     * declare again. Its own ones come first where the values are the same. By default a class begins with none.
     *
     * @return this
     */
    public ContextBuilder<C> inheriting() {
        inheriting = true;
        return this;
    }

    /**
     * Declines the generation of a class for the objects of the context. It does not count for the functions behind its
     * methods, nor for subclasses.
     *
     * @return this
     */
    public ContextBuilder<C> withoutGeneration() {
        generation = false;
        return this;
    }

    /**
     * Creates the context.
     *
     * @return the context
     * @throws RegistrationException if an abstract method of the class has no dispatch method
     */
    public Context<C> create() {
        Map<String, ContextMethod<?>> methods = new LinkedHashMap<>();
        if (parent != null) {
            parent.methods()
                    .forEach(method ->
                            methods.put(ContextMethod.signature(method.method()), method.extended(inheriting)));
        }
        declared.forEach((signature, method) -> methods.put(signature, method.extended(false)));
        abstractMethods.forEach((signature, method) -> {
            if (!methods.containsKey(signature)) {
                throw new RegistrationException("The method " + signature + " of " + type.getTypeName()
                        + " is abstract, and no dispatch method. Declare it with method(" + Text.of(method.getName())
                        + ", ...), or implement it.");
            }
        });
        return new Context<>(type, lookup, methods, generation);
    }
}
