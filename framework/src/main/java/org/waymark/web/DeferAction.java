package org.waymark.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/** Says in which app the paths of a class of models are. It conflicts with a path for the same class. */
record DeferAction(Class<?> model, BoundMethod method, Location location) implements Action {
    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method has no model, or returns no app
     */
    static DeferAction of(Target target) {
        ModelMethod method = ModelMethod.of(target, "What defers links");
        if (method.model() == null) {
            throw new DirectiveException(
                    target + " takes no model, so it does not say for which models it is. Add a parameter for one.");
        }
        requireApp(target);
        return new DeferAction(method.model(), method.method(), target.location());
    }

    /**
     * Refuses a method that does not say which app has the paths.
     *
     * @throws DirectiveException if it returns no app
     */
    static void requireApp(Target target) {
        Class<?> returned = target.method().getReturnType();
        if (!App.class.isAssignableFrom(returned)) {
            throw new DirectiveException(target + " returns a " + returned.getSimpleName()
                    + ", which is no app. Return the app that has the paths.");
        }
    }

    @Override
    public ActionGroup group() {
        return PathAction.GROUP;
    }

    @Override
    public Object identity() {
        return PathAction.pathOf(model);
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("model", model))
                .convert("model", name -> name.equals(model.getName()) ? model : name);
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Paths.KEY).add(new DeferAction(model, method.in(registries), location));
    }

    /** Returns the app that has the paths of a model, or null if none has. */
    @Nullable
    App app(Object of, Request request) throws Exception {
        return (App) method.invoke(request, of);
    }
}
