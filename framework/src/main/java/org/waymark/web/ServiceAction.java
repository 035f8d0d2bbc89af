package org.waymark.web;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/**
 * Registers what makes a service.
 *
 * @param type the class of the service
 * @param needs the classes of what it is made of, {@code App.class} for the app
 * @param maker makes it
 */
record ServiceAction(Class<?> type, List<Class<?>> needs, BoundMethod maker) implements Action, Provisions.Provision {
    static final ActionGroup GROUP = ActionGroup.of("service").registries(Provisions.KEY);

    /**
     * Makes the action.
     *
     * @throws DirectiveException if it is for a JSON codec of a class that nobody asks for
     */
    ServiceAction {
        // Nobody would ask for it, and JSON would be written by another one.
        if (JsonCodec.class.isAssignableFrom(type) && type != JsonCodec.class) {
            throw new DirectiveException("The codec of an app is a service of the class JsonCodec, not "
                    + type.getSimpleName() + ". Say JsonCodec.");
        }
    }

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method asks for what is not there when a service is made
     */
    static ServiceAction of(Target target) {
        List<Argument> arguments = new ArrayList<>();
        List<Class<?>> needs = new ArrayList<>();
        if (!Modifier.isStatic(target.method().getModifiers())) {
            needs.add(App.class);
        }
        for (var parameter : target.method().getParameters()) {
            Argument injected = Injection.ofApp(parameter, target.appType());
            if (injected == null) {
                throw new DirectiveException(
                        target + " has the parameter " + parameter
                                + ", but a service is made once for an app, of settings, other services and the app. Take it out.");
            }
            arguments.add(injected);
            needs.add(injected == Argument.APP ? App.class : parameter.getType());
        }
        return new ServiceAction(
                target.method().getReturnType(), List.copyOf(needs), BoundMethod.of(target.method(), arguments));
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "service " + type.getName();
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("type", type));
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Provisions.KEY).add(this);
    }

    @Override
    public boolean needsNoApp(Predicate<Class<?>> isShared) {
        return needs.stream().allMatch(isShared);
    }

    @Override
    public Object make(Request request) throws Exception {
        return Objects.requireNonNull(
                maker.invoke(request, request), () -> "What makes the service " + type.getName() + " returned null.");
    }
}
