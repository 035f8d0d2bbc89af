package org.waymark.web;

import java.util.Map;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/** Registers what models of a class are written as in JSON. */
record DumpJsonAction(Class<?> model, BoundMethod method, Location location) implements Action {
    static final ActionGroup GROUP =
            ActionGroup.of("dump json").dependsOn(ConvertAction.GROUP).registries(JsonDumps.KEY);

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method has no model, or returns nothing
     */
    static DumpJsonAction of(Target target) {
        ModelMethod method = ModelMethod.of(target, "What is dumped");
        if (method.model() == null) {
            throw new DirectiveException(
                    target + " takes no model, so it does not say what it dumps. Add a parameter for it.");
        }
        if (target.method().getReturnType() == void.class) {
            throw new DirectiveException(target + " returns nothing, so there is nothing to write as JSON. Return it.");
        }
        return new DumpJsonAction(method.model(), method.method(), target.location());
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "JSON of " + model.getName();
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("model", model))
                .convert("model", name -> name.equals(model.getName()) ? model : name);
    }

    @Override
    public void perform(Registries registries) {
        registries.get(JsonDumps.KEY).add(new DumpJsonAction(model, method.in(registries), location));
    }

    /** Returns what a model is written as. */
    Object dump(Object of, Request request) throws Exception {
        Object dumped = method.invoke(request, of);
        if (dumped == null) {
            throw new IllegalStateException("What dumps a " + model.getName()
                    + " as JSON returned null. Let it return what is to be written, at " + location + ".");
        }
        return dumped;
    }
}
