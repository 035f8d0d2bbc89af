package org.waymark.web;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;

/** Says what the links to models of an app begin with. */
record LinkPrefixAction(BoundMethod method, Location location) implements Action {
    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method takes a model, or returns no text
     */
    static LinkPrefixAction of(Target target) {
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : target.method().getParameters()) {
            Argument injected = Injection.of(parameter, target.appType());
            if (injected == null) {
                throw new DirectiveException(target + " has the parameter " + parameter
                        + ", but the prefix of links is the same for all models: it takes the Request and the app."
                        + " Take it out.");
            }
            arguments.add(injected);
        }
        if (target.method().getReturnType() != String.class) {
            throw new DirectiveException("The prefix of links is a text, but " + target + " returns "
                    + target.method().getReturnType().getSimpleName() + ". Let it return String.");
        }
        return new LinkPrefixAction(BoundMethod.of(target.method(), arguments), target.location());
    }

    @Override
    public ActionGroup group() {
        return PathAction.GROUP;
    }

    @Override
    public Object identity() {
        return "prefix of links";
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of());
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Paths.KEY).add(this);
    }

    /** Returns the prefix, without a slash at its end. */
    String prefix(Request request) {
        Object given = UserCode.ask(() -> method.invoke(request, request));
        if (given == null) {
            throw new IllegalStateException(
                    "What says how links begin returned null. Let it return a text, which may be" + " empty, "
                            + location + ".");
        }
        String prefix = given.toString();
        return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }
}
