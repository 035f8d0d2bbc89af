package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;
import org.waymark.reg.Dispatch;

/**
 * Registers a method of a generic function.
 *
 * @param function the function
 * @param classes the classes of the arguments that the method is for
 * @param method the method, as a handle of the type of the function
 * @param location where it was declared
 */
record MethodAction(GenericFunction function, List<Class<?>> classes, MethodHandle method, Location location)
        implements Action {
    static final ActionGroup GROUP =
            ActionGroup.of("generic function").registries(GenericFunctions.KEY, Provisions.KEY);

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot take the arguments of the function, or returns something else
     */
    static MethodAction of(Class<?> type, Target target) {
        GenericFunction function = GenericFunction.of(type);
        List<Class<?>> classes = new ArrayList<>();
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : target.method().getParameters()) {
            Argument injected = parameter.getType() == Request.class
                    ? Argument.REQUEST
                    : Injection.ofApp(parameter, target.appType());
            int position = classes.size();
            arguments.add(injected == null ? (request, subject) -> ((Object[]) subject)[position] : injected);
            if (injected == null) {
                classes.add(parameter.getType());
            }
        }
        requireFit(function, classes, target);
        MethodHandle method =
                function.adapted(BoundMethod.of(target.method(), arguments).handle());
        return new MethodAction(function, List.copyOf(classes), method, target.location());
    }

    /**
     * Returns the action that a directive in code stands for.
     *
     * @throws DirectiveException if the function is given no such arguments
     */
    static <F> MethodAction of(Class<F> type, F method, List<Class<?>> classes, Location location) {
        GenericFunction function = GenericFunction.of(type);
        if (!function.mayBeGiven(classes)) {
            throw new DirectiveException("No method of " + type.getSimpleName() + " is for " + named(classes)
                    + ": the function is given " + named(function.arguments())
                    + ". Name these classes, or subtypes of them, without the Request.");
        }
        return new MethodAction(
                function, classes, BoundMethod.handleOf(function.method()).bindTo(method), location);
    }

    private static void requireFit(GenericFunction function, List<Class<?>> classes, Target target) {
        List<Class<?>> given = function.arguments();
        Class<?> wanted = function.method().getReturnType();
        if (!function.mayBeGiven(classes)
                || !(wanted == void.class
                        || wanted.isAssignableFrom(target.method().getReturnType()))) {
            throw new DirectiveException(
                    target + " is no method of " + function.type().getSimpleName() + ": it takes "
                            + named(classes) + " and returns "
                            + target.method().getReturnType().getSimpleName()
                            + ", but the function is given " + named(given) + " and returns " + wanted.getSimpleName()
                            + ". Take these, or subtypes of them, beside the Request, the app, settings and services.");
        }
    }

    private static String named(List<Class<?>> classes) {
        return classes.stream().map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "method of " + function.type().getName() + " for "
                + classes.stream().map(Class::getName).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("function", function.type(), "classes", classes));
    }

    @Override
    public void perform(Registries registries) {
        Dispatch<?> dispatch = registries.get(GenericFunctions.KEY).add(this);
        registries.get(Provisions.KEY).add(function.type(), request -> dispatch.call());
    }
}
