package org.waymark.web;

import java.util.Map;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/**
 * Registers what answers where a predicate leaves no view.
 *
 * @param predicate the name of the predicate
 * @param model the class of the models for which it answers
 * @param view what answers
 */
record FallbackAction(String predicate, Class<?> model, ViewMethod view) implements Action {
    static final ActionGroup GROUP =
            ActionGroup.of("predicate fallback").dependsOn(PredicateAction.GROUP, ConvertAction.GROUP);

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws org.waymark.dectate.DirectiveException if two parameters could be the model
     */
    static FallbackAction of(String predicate, Target target) {
        ModelMethod method = ModelMethod.of(target, "A fallback");
        Class<?> model = method.model() == null ? Object.class : method.model();
        return new FallbackAction(predicate, model, ViewMethod.fallback(method.method()));
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "fallback of predicate " + predicate;
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("predicate", predicate, "model", model));
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Predicates.KEY).add(new FallbackAction(predicate, model, view.in(registries)));
    }

    /** Returns what finds this, and for other models what would be found without it. */
    ViewFunction function(ViewFunction otherwise) {
        return (of, request) -> model.isInstance(of) ? view : otherwise.find(of, request);
    }
}
