package org.waymark.web;

import java.util.Map;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/** Registers a rule: whether identities of a class have a permission for models of a class. */
record PermissionAction(Identity identity, BoundMethod rule, Location location) implements Action {
    static final ActionGroup GROUP =
            ActionGroup.of("permission").dependsOn(ConvertAction.GROUP).registries(Permissions.KEY);

    /** What a rule is known by: two rules of one app that agree in it conflict, and a subtype's overrides. */
    record Identity(Class<?> identity, Class<?> model, Class<?> permission) {
        @Override
        public String toString() {
            return "permission " + permission.getName() + " of "
                    + (identity == Object.class ? "everybody" : identity.getName()) + " for "
                    + (model == Object.class ? "everything" : model.getName());
        }
    }

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method is no rule
     */
    static PermissionAction of(Class<?> permission, Target target) {
        ModelMethod method = ModelMethod.judging(target, "A permission rule");
        Class<?> who = method.identity() == null ? Object.class : method.identity();
        Class<?> model = method.model() == null ? Object.class : method.model();
        return new PermissionAction(new Identity(who, model, permission), method.method(), target.location());
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of(
                "identity", identity.identity(), "model", identity.model(), "permission", identity.permission()));
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Permissions.KEY).add(new PermissionAction(identity, rule.in(registries), location));
    }
}
