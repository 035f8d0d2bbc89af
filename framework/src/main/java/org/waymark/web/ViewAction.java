package org.waymark.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;

/** Registers a view. */
record ViewAction(ViewMethod view, Location location) implements Action {
    static final ActionGroup GROUP = ActionGroup.of("view")
            .dependsOn(PredicateOrder.GROUP, FallbackAction.GROUP, Templates.GROUP, ConvertAction.GROUP)
            .registries(Views.KEY);

    /** What a view is known by: two views of one app that agree in it conflict, and a subtype's overrides. */
    record Identity(
            Class<?> model, String name, String method, String consumes, String produces, Map<String, Object> when) {
        @Override
        public String toString() {
            String conditions = when.entrySet().stream()
                    .map(one -> " when " + one.getKey() + " is " + one.getValue())
                    .sorted()
                    .collect(Collectors.joining());
            return method + " view " + (name.isEmpty() ? "" : "\"" + name + "\" ") + "of "
                    + (model == ViewMethod.APP_ITSELF ? "the app itself" : model.getName())
                    + (consumes.isEmpty() ? "" : " of " + consumes)
                    + (produces.isEmpty() ? "" : " as " + produces)
                    + conditions;
        }
    }

    /** What views that stand beside each other agree in. */
    record Asked(Class<?> model, String name, String method) {}

    @Override
    public Identity identity() {
        ViewTraits traits = view.traits();
        return new Identity(
                view.model(), traits.name(), traits.method(), traits.consumes(), view.produces(), traits.when());
    }

    Class<?> permission() {
        return view.traits().permission();
    }

    /** Returns whether a permission has to be had. */
    boolean isGuarded() {
        return permission() != void.class;
    }

    /** Returns whether it answers everybody, and does not say that it means to. */
    boolean isOpen() {
        return !isGuarded() && !view.isInternal();
    }

    /** Returns whether it keeps from some what it shows. */
    boolean isClosed() {
        return view.isInternal() || (isGuarded() && permission() != Anybody.class);
    }

    /** Returns what has to be asked for to come to it, or to those that stand beside it and send or take something else. */
    Asked asked() {
        return new Asked(view.model(), view.traits().name(), view.traits().method());
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Attributes attributes() {
        Class<?> model = view.model();
        ViewTraits traits = view.traits();
        return Attributes.of(Map.of(
                        "model", model,
                        "name", traits.name(),
                        "method", traits.method(),
                        "permission", traits.permission(),
                        "internal", traits.internal(),
                        "consumes", traits.consumes(),
                        "produces", view.produces(),
                        "when", traits.when()))
                .convert("model", name -> name.equals(model.getName()) ? model : name);
    }

    @Override
    public void perform(Registries registries) {
        view.check(registries);
        registries.get(Views.KEY).add(new ViewAction(view.in(registries), location));
    }
}
