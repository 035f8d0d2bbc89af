package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;

/** A method of the user's whose parameters are bound to where their values come from: one method handle, no reflection. */
final class BoundMethod {
    private static final MethodType CALL = MethodType.methodType(Object.class, Request.class, Object.class);
    private static final MethodHandle VALUE = valueHandle();

    private final MethodHandle method;
    private final List<Argument> arguments;
    private final boolean isArgument;
    private final MethodHandle handle;

    private BoundMethod(MethodHandle method, List<Argument> arguments, boolean isArgument) {
        this.method = method;
        this.arguments = List.copyOf(arguments);
        this.isArgument = isArgument;
        this.handle = bound(method, arguments);
    }

    /**
     * Binds a method. An instance method is called on the app that is being published.
     *
     * @throws DirectiveException if the framework has no access to the method
     */
    static BoundMethod of(Method method, List<Argument> arguments) {
        List<Argument> all = new ArrayList<>(arguments);
        if (!Modifier.isStatic(method.getModifiers())) {
            all.add(0, Argument.APP);
        }
        return new BoundMethod(handleOf(method), all, false);
    }

    private static MethodHandle bound(MethodHandle method, List<Argument> arguments) {
        MethodHandle handle = method;
        for (int i = arguments.size() - 1; i >= 0; i--) {
            Class<?> type = handle.type().parameterType(i);
            MethodHandle value = VALUE.bindTo(arguments.get(i)).asType(CALL.changeReturnType(type));
            handle = MethodHandles.collectArguments(handle, i, value);
        }
        int[] order = IntStream.range(0, 2 * arguments.size()).map(i -> i % 2).toArray();
        MethodHandle returning = handle.asType(handle.type().changeReturnType(Object.class));
        return MethodHandles.permuteArguments(returning, CALL, order);
    }

    /** Returns what gives the value of an argument and calls no method. */
    static BoundMethod of(Argument argument) {
        return new BoundMethod(MethodHandles.identity(Object.class), List.of(argument), true);
    }

    /**
     * Returns the method as an app calls it, which converts text in its own way.
     *
     * @throws DirectiveException if the app cannot convert what a parameter takes
     */
    BoundMethod in(Registries registries) {
        if (!isPublished(registries.appType())) {
            return this;
        }
        List<Argument> inApp =
                arguments.stream().map(argument -> argument.in(registries)).toList();
        return inApp.equals(arguments) ? this : new BoundMethod(method, inApp, isArgument);
    }

    /** Returns whether there are apps of a class: if not, it may lack a converter that a subtype declares. */
    static boolean isPublished(Class<?> appType) {
        return !Modifier.isAbstract(appType.getModifiers());
    }

    /**
     * Returns a method, private ones too.
     *
     * @throws DirectiveException if the framework has no access to it
     */
    static MethodHandle handleOf(Method method) {
        Class<?> owner = method.getDeclaringClass();
        try {
            return PrivateLookup.in(owner).unreflect(method);
        } catch (IllegalAccessException e) {
            throw closed(owner);
        }
    }

    /** Returns what is thrown where the framework has no access to a class. */
    static DirectiveException closed(Class<?> owner) {
        return new DirectiveException("Package " + owner.getPackageName() + " of module "
                + owner.getModule().getName() + " is closed to the framework. Add \"opens "
                + owner.getPackageName() + " to org.waymark.web;\" to its module-info.");
    }

    private static MethodHandle valueHandle() {
        try {
            return MethodHandles.lookup().findVirtual(Argument.class, "from", CALL);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Returns what calls the method, of the type {@code (Request, Object) Object}. */
    MethodHandle handle() {
        return handle;
    }

    /** Refuses what a parameter would refuse, see {@link Argument#foresee}. The method is not called. */
    void foresee(Request request, Object subject) throws Exception {
        if (!isArgument) {
            for (Argument parameter : arguments) {
                parameter.foresee(request, subject);
            }
        }
    }

    /** Returns what reads the body for a parameter, in the app that the method is in, or nothing if no parameter takes it. */
    Optional<BodyArgument> body() {
        return arguments.stream()
                .filter(BodyArgument.class::isInstance)
                .map(BodyArgument.class::cast)
                .findFirst();
    }

    /** Calls the method. What it throws passes through as it is. */
    @Nullable
    Object invoke(Request request, Object subject) throws Exception {
        try {
            return (Object) handle.invokeExact(request, subject);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable neither) {
            throw new IllegalStateException(neither);
        }
    }

    /** Asks the method, which returns a boolean. What it throws passes through as it is. */
    boolean asserts(Request request, Object subject) throws Exception {
        return Boolean.TRUE.equals(invoke(request, subject));
    }
}
