package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/** Registers what makes a service. */
record ServiceAction(Class<?> type, BoundMethod maker) implements Action, Provisions.Provision {
    static final ActionGroup GROUP = ActionGroup.of("service").registries(Provisions.KEY);

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method asks for what is not there when a service is made
     */
    static ServiceAction of(Target target) {
        List<Argument> arguments = new ArrayList<>();
        for (var parameter : target.method().getParameters()) {
            Argument injected = Injection.ofApp(parameter, target.appType());
            if (injected == null) {
                throw new DirectiveException(target + " has the parameter " + parameter
                        + ", but a service is made once for all requests, of settings, other services and the app. Take it"
                        + " out.");
            }
            arguments.add(injected);
        }
        return new ServiceAction(target.method().getReturnType(), BoundMethod.of(target.method(), arguments));
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
    public Object make(Request request) throws Exception {
        return Objects.requireNonNull(
                maker.invoke(request, request), () -> "What makes the service " + type.getName() + " returned null.");
    }
}
