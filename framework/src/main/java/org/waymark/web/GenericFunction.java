package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.dectate.DirectiveException;
import org.waymark.reg.Dispatch;
import org.waymark.reg.DispatchBuilder;

/**
 * A functional interface of the user's as a generic function of apps: it dispatches on the class of each argument but the
 * request.
 *
 * @param type the interface
 * @param method its one abstract method
 * @param request the position of the parameter that is the request
 */
record GenericFunction(Class<?> type, Method method, int request) {
    /**
     * Reads an interface.
     *
     * @throws DirectiveException if it is not functional, or if not exactly one of its parameters is the request
     */
    static GenericFunction of(Class<?> type) {
        List<Method> methods = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .toList();
        if (!type.isInterface() || methods.size() != 1) {
            throw new DirectiveException(type.getTypeName() + " is no generic function: "
                    + (type.isInterface() ? "it has " + methods.size() + " abstract methods" : "it is no interface")
                    + ". Declare an interface with one abstract method.");
        }
        Method method = methods.get(0);
        int[] requests = IntStream.range(0, method.getParameterCount())
                .filter(i -> method.getParameterTypes()[i] == Request.class)
                .toArray();
        if (requests.length != 1) {
            throw new DirectiveException(type.getTypeName() + " is no generic function of an app: "
                    + (requests.length == 0 ? "no parameter is" : "several parameters are")
                    + " the Request, by which its methods reach the app. Let one be.");
        }
        return new GenericFunction(type, method, requests[0]);
    }

    /** Returns the types of the arguments that methods take, which are all but the request. */
    List<Class<?>> arguments() {
        List<Class<?>> arguments = new ArrayList<>(List.of(method.getParameterTypes()));
        arguments.remove(request);
        return arguments;
    }

    /** Returns whether its arguments may be of these classes. */
    boolean mayBeGiven(List<Class<?>> classes) {
        List<Class<?>> declared = arguments();
        return classes.size() == declared.size()
                && IntStream.range(0, classes.size())
                        .allMatch(i -> declared.get(i).isAssignableFrom(classes.get(i)));
    }

    /**
     * Makes the function, without methods.
     *
     * @throws DirectiveException if the framework has no access to the interface
     */
    Dispatch<?> dispatch() {
        try {
            DispatchBuilder<?> builder = Dispatch.on(type, PrivateLookup.in(type));
            for (int i = 0; i < method.getParameterCount(); i++) {
                if (i != request) {
                    builder.matchInstance(method.getParameters()[i].getName(), i);
                }
            }
            return builder.create();
        } catch (IllegalAccessException e) {
            throw BoundMethod.closed(type);
        }
    }

    /**
     * Returns a handle of the type of the function.
     *
     * @param called what it calls, of the type {@code (Request, Object) Object}: the second argument is an array of the
     *     arguments of the function but for the request
     */
    MethodHandle adapted(MethodHandle called) {
        int count = method.getParameterCount();
        MethodHandle spread = called.asType(called.type().changeParameterType(1, Object[].class))
                .asCollector(Object[].class, count - 1);
        int[] order = new int[count];
        order[0] = request;
        for (int i = 1; i < count; i++) {
            order[i] = i <= request ? i - 1 : i;
        }
        MethodType generic = MethodType.genericMethodType(count).changeParameterType(request, Request.class);
        return MethodHandles.permuteArguments(spread, generic, order)
                .asType(MethodType.methodType(method.getReturnType(), method.getParameterTypes()));
    }
}
