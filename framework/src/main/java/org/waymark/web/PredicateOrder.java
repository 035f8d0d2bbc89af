package org.waymark.web;

import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.Registries;

/** Puts a predicate into its place among the others, after all of them were registered. */
record PredicateOrder(PredicateAction predicate) implements Action {
    static final ActionGroup GROUP = ActionGroup.of("order of predicates").dependsOn(PredicateAction.GROUP);

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "place of predicate " + predicate.name();
    }

    @Override
    public Attributes attributes() {
        return predicate.attributes();
    }

    @Override
    public void perform(Registries registries) {
        // An interface or an abstract class may speak of predicates that only the apps made of it have.
        if (BoundMethod.isPublished(registries.appType())) {
            registries.get(Predicates.KEY).place(predicate);
        }
    }
}
