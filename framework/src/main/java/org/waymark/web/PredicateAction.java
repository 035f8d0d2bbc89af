package org.waymark.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.Composite;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.dectate.Target;
import org.waymark.reg.Dispatch;
import org.waymark.traject.Converter;

/**
 * Registers a predicate of the app's own. Its place among the others is a {@link PredicateOrder}.
 *
 * @param model the class of the models for which the value is computed
 * @param type the type of the values
 * @param orElse the value of views that state none, as a value or as text; nothing if they answer for any
 */
record PredicateAction(
        String name,
        Class<?> model,
        Class<?> type,
        List<Object> orElse,
        List<String> before,
        List<String> after,
        BoundMethod method,
        Location location)
        implements Action {
    static final ActionGroup GROUP =
            ActionGroup.of("predicate").dependsOn(ConvertAction.GROUP).registries(Predicates.KEY);

    /**
     * Returns what a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot be a predicate
     */
    static Composite of(Predicate predicate, Target target) {
        ModelMethod method = ModelMethod.of(target, "A predicate");
        Class<?> type = target.method().getReturnType();
        if (type == void.class) {
            throw new DirectiveException(target + " returns nothing, so no view can be told by it. Return the value.");
        }
        if (predicate.orElse().length > 1) {
            throw new DirectiveException(target + " has the values " + Arrays.toString(predicate.orElse())
                    + " otherwise, but views that state none have one value. Leave one.");
        }
        PredicateAction action = new PredicateAction(
                predicate.name().isEmpty() ? target.method().getName() : predicate.name(),
                method.model() == null ? Object.class : method.model(),
                type,
                List.of((Object[]) predicate.orElse()),
                List.of(predicate.before()),
                List.of(predicate.after()),
                method.method(),
                target.location());
        return action.inOrder();
    }

    /** Returns what a directive in code stands for. */
    static Composite of(String name, Class<?> type, BoundMethod value, PredicateOptions<?> options, Location location) {
        return new PredicateAction(
                        name, Object.class, type, options.orElse(), options.before(), options.after(), value, location)
                .inOrder();
    }

    /** Returns this together with its place among the others, which can be found when all others are known. */
    Composite inOrder() {
        return () -> List.of(this, new PredicateOrder(this));
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "predicate " + name;
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("name", name, "before", before, "after", after));
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Predicates.KEY).add(in(registries), registries);
    }

    private PredicateAction in(Registries registries) {
        return new PredicateAction(name, model, type, orElse, before, after, method.in(registries), location);
    }

    /**
     * Returns the predicate as the generic function of views has it.
     *
     * @throws DirectiveException if what views mean that state no value is not of the type of the values
     */
    ViewPredicate predicate(Registries registries) {
        Object omitted = orElse.isEmpty() ? Dispatch.any() : value(orElse.get(0), registries);
        @Nullable Object absent = orElse.isEmpty() ? null : omitted;
        return new ViewPredicate(
                name,
                identity -> {
                    Object stated = identity.when().get(name);
                    return stated == null ? omitted : value(stated, registries);
                },
                (of, request) -> found(of, request, absent));
    }

    private @Nullable Object found(Object of, Request request, @Nullable Object absent) {
        Map<String, ?> asked = request.asked();
        if (asked != null) {
            return asked.containsKey(name) ? asked.get(name) : absent;
        }
        return model.isInstance(of) ? UserCode.ask(() -> method.invoke(request, of)) : absent;
    }

    /** Returns a value that was given as it is, or as text, which the app converts. */
    private Object value(Object given, Registries registries) {
        if (!(given instanceof String text) || type == String.class) {
            return given;
        }
        Converter<?> converter = registries.get(Conversions.KEY).find(type);
        if (converter == null) {
            return unconverted(text, registries.appType());
        }
        Object value = converter.decode(text);
        if (value == null) {
            throw new DirectiveException("The predicate \"" + name + "\" returns " + type.getSimpleName() + ", and \""
                    + text + "\" is no text for one.");
        }
        return value;
    }

    /** What nobody publishes may lack the converter; the text stands for the value then, since nobody is asked for it. */
    private Object unconverted(String text, Class<?> appType) {
        if (BoundMethod.isPublished(appType)) {
            throw new DirectiveException("The predicate \"" + name + "\" returns " + type.getSimpleName()
                    + ", and nothing converts \"" + text + "\" to one. Declare a converter with @Converts.");
        }
        return text;
    }
}
