package org.waymark.web;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.Composite;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;
import org.waymark.web.http.Response;

/** Registers a tween. Its place among the others is a {@link TweenOrder}. */
record TweenAction(String name, List<String> over, List<String> under, TweenFunction function, Location location)
        implements Action {
    static final ActionGroup GROUP = ActionGroup.of("tween").registries(Tweens.KEY);

    /**
     * Returns what a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot be a tween
     */
    static Composite of(Tween tween, Target target) {
        String name = tween.name().isEmpty() ? target.method().getName() : tween.name();
        return new TweenAction(name, List.of(tween.over()), List.of(tween.under()), function(target), target.location())
                .inOrder();
    }

    /** Returns this together with its place among the others, which can be found when all others are known. */
    Composite inOrder() {
        return () -> List.of(this, new TweenOrder(this));
    }

    private static TweenFunction function(Target target) {
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : target.method().getParameters()) {
            boolean isNext = parameter.getType() == Next.class;
            Argument injected = isNext ? Argument.SUBJECT : Injection.of(parameter, target.appType());
            if (injected == null) {
                throw new DirectiveException(target + " has the parameter " + parameter
                        + ", but a tween takes the Request, the Next and the app. Take it out.");
            }
            arguments.add(injected);
        }
        if (!arguments.contains(Argument.SUBJECT)) {
            throw new DirectiveException(
                    target + " takes no Next, so the app would never be reached. Add a parameter for it.");
        }
        if (target.method().getReturnType() != Response.class) {
            throw new DirectiveException("A tween returns the Response, but " + target + " returns "
                    + target.method().getReturnType().getSimpleName() + ". Let it return Response.");
        }
        BoundMethod method = BoundMethod.of(target.method(), arguments);
        return (request, next) -> Objects.requireNonNull(
                (Response) method.invoke(request, next), () -> "The tween " + target + " returned null.");
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "tween " + name;
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("name", name, "over", over, "under", under));
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Tweens.KEY).add(this);
    }
}
