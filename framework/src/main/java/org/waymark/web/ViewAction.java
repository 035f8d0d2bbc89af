package org.waymark.web;

import java.util.Map;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;

/** Registers a view. */
record ViewAction(Identity identity, Class<?> permission, ViewFunction function, Location location) implements Action {
    static final ActionGroup GROUP = ActionGroup.of("view").registries(Views.KEY);

    /** What a view is known by: two views of one app that agree in it conflict, and a subtype's overrides. */
    record Identity(Class<?> model, String name, String method) {
        @Override
        public String toString() {
            return method + " view " + (name.isEmpty() ? "" : "\"" + name + "\" ") + "of " + model.getName();
        }
    }

    /** Returns whether a permission has to be had. */
    boolean isGuarded() {
        return permission != void.class;
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Attributes attributes() {
        Class<?> model = identity.model();
        return Attributes.of(Map.of(
                        "model", model, "name", identity.name(), "method", identity.method(), "permission", permission))
                .convert("model", name -> name.equals(model.getName()) ? model : name);
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Views.KEY).add(this);
    }
}
