package org.waymark.web;

import java.lang.reflect.Parameter;
import java.security.Principal;
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

/** Says whether identities of a class are to be believed. */
record VerifyAction(Class<?> judged, BoundMethod method, Location location) implements Action {
    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot judge identities
     */
    static VerifyAction of(Target target) {
        List<Argument> arguments = new ArrayList<>();
        @Nullable Class<?> judged = null;
        for (Parameter parameter : target.method().getParameters()) {
            boolean isJudged = judged == null && Principal.class.isAssignableFrom(parameter.getType());
            Argument injected = isJudged ? Argument.SUBJECT : Injection.of(parameter, target.appType());
            if (injected == null || (!isJudged && Injection.identity(parameter) != null)) {
                throw new DirectiveException(
                        target + " has the parameter " + parameter
                                + ", but it judges one java.security.Principal, with the Request and the app at hand. Take it out.");
            }
            judged = isJudged ? parameter.getType() : judged;
            arguments.add(injected);
        }
        if (judged == null) {
            throw new DirectiveException(
                    target + " takes no java.security.Principal to judge. Add a parameter for one.");
        }
        ModelMethod.requireJudge(target, "What verifies an identity");
        return new VerifyAction(judged, BoundMethod.of(target.method(), arguments), target.location());
    }

    @Override
    public ActionGroup group() {
        return IdentifyAction.GROUP;
    }

    @Override
    public Object identity() {
        return "verification of " + judged.getName();
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("identity", judged));
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Identities.KEY).add(this);
    }
}
