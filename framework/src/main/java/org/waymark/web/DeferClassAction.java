package org.waymark.web;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/** Says in which app the paths of a class of models are that are not at hand. It conflicts with a path for the same class. */
record DeferClassAction(Class<?> model, BoundMethod method, Location location) implements Action {
    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method takes something else than variables, or returns no app
     */
    static DeferClassAction of(Class<?> model, Target target) {
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : target.method().getParameters()) {
            boolean isVariables = parameter.getType() == Map.class;
            Argument injected = isVariables ? Argument.SUBJECT : Injection.of(parameter, target.appType());
            if (injected == null) {
                throw new DirectiveException(target + " has the parameter " + parameter
                        + ", but what defers links to classes takes the variables, which are a Map<String, ?>, the Request"
                        + " and the app. Take it out.");
            }
            arguments.add(injected);
        }
        DeferAction.requireApp(target);
        return new DeferClassAction(model, BoundMethod.of(target.method(), arguments), target.location());
    }

    @Override
    public ActionGroup group() {
        return PathAction.GROUP;
    }

    @Override
    public Object identity() {
        return PathAction.classPathOf(model);
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("model", model))
                .convert("model", name -> name.equals(model.getName()) ? model : name);
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Paths.KEY).add(this);
    }

    /** Returns the app that has the path of a model with these variables, or null if none has. */
    @Nullable
    App app(Map<String, ?> variables, Request request) {
        return (App) UserCode.ask(() -> method.invoke(request, variables));
    }
}
