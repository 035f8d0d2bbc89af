package org.waymark.web;

import static java.util.Objects.requireNonNullElse;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Target;
import org.waymark.traject.Converter;
import org.waymark.traject.Converters;
import org.waymark.traject.Parameter;
import org.waymark.traject.Parameters;
import org.waymark.traject.PathPattern;
import org.waymark.traject.PathPatternException;

/** Reads a method that finds the model for a path: what each of its parameters is given, and what it finds. */
final class PathMethod {
    private final PathPattern pattern;
    private final Target target;
    private final Map<String, Converter<?>> converters = new HashMap<>();
    private final List<Parameter<?>> query = new ArrayList<>();
    private final List<Argument> arguments = new ArrayList<>();

    private PathMethod(PathPattern pattern, Target target) {
        this.pattern = pattern;
        this.target = target;
    }

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot find models for that path
     */
    static PathAction path(String path, Target target) {
        PathAction action = new PathMethod(parsed(path), target).action();
        if (action.isMount()) {
            throw new DirectiveException(
                    target + " returns an app, which has paths of its own. Say @Mount instead of @Path.");
        }
        return action;
    }

    /**
     * Returns the action that a directive on a method stands for.
     *
     * @throws DirectiveException if the method cannot find apps for that path
     */
    static PathAction mount(String path, Target target) {
        PathAction action = new PathMethod(parsed(path), target).action();
        if (!action.isMount()) {
            throw new DirectiveException(target + " returns a " + action.model().getSimpleName()
                    + ", which is no app. Say @Path instead of @Mount, or return an app.");
        }
        requireRest(action.pattern());
        if (!action.parameters().names().isEmpty()) {
            throw new DirectiveException(
                    target + " has the parameters " + action.parameters().names()
                            + ", which are not in the path " + action.pattern()
                            + ". An app is found by its path alone: put them into the path, or take them out.");
        }
        return action;
    }

    /** Refuses a path that leaves nothing to the app that is mounted there. */
    static void requireRest(PathPattern pattern) {
        if (pattern.absorbing() != null) {
            throw new DirectiveException("The path " + pattern + " takes all that is below it, and leaves nothing"
                    + " to the app. Take {" + pattern.absorbing() + "*} out.");
        }
    }

    static PathPattern parsed(String path) {
        try {
            return PathPattern.parse(path);
        } catch (PathPatternException e) {
            throw new DirectiveException(requireNonNullElse(e.getMessage(), "Not a pattern: " + path), e);
        }
    }

    private PathAction action() {
        Method method = target.method();
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            Argument injected = Injection.of(parameter, target.appType());
            arguments.add(injected == null ? named(parameter) : injected);
        }
        for (String variable : pattern.variables()) {
            if (!converters.containsKey(variable)) {
                throw new DirectiveException("The path " + pattern + " has a variable {" + variable + "}, but " + target
                        + " has no parameter of that name. Add the parameter, or take the variable out.");
            }
        }
        Class<?> model = modelOf(method);
        Parameters parameters = Parameters.of(query);
        return new PathAction(
                pattern,
                model,
                Map.copyOf(converters),
                parameters,
                ModelVariables.of(model, PathAction.names(pattern, parameters)),
                BoundMethod.of(method, arguments),
                target.location());
    }

    private Argument named(java.lang.reflect.Parameter parameter) {
        if (!parameter.isNamePresent()) {
            throw new DirectiveException("The names of the parameters of " + target
                    + " are not in its class file. Compile with the option -parameters.");
        }
        String name = parameter.getName();
        if (pattern.variables().contains(name)) {
            converters.put(name, converter(parameter, parameter.getType()));
            return (request, values) -> ((PathValues) values).get(name);
        }
        return queried(parameter, name);
    }

    private Argument queried(java.lang.reflect.Parameter parameter, String name) {
        Class<?> type = parameter.getType();
        if (type == Optional.class) {
            query.add(Parameter.of(name, converter(parameter, Injection.elementOf(parameter.getParameterizedType()))));
            return (request, values) -> Optional.ofNullable(((PathValues) values).get(name));
        }
        query.add(
                type == List.class
                        ? Parameter.list(
                                name, converter(parameter, Injection.elementOf(parameter.getParameterizedType())))
                        : Parameter.of(name, converter(parameter, type)).required());
        return (request, values) -> ((PathValues) values).get(name);
    }

    private Converter<?> converter(java.lang.reflect.Parameter parameter, Class<?> type) {
        @Nullable Converter<?> converter = Converters.standard().find(type);
        if (converter == null) {
            throw new DirectiveException("Nothing converts text to " + type.getName() + " for the parameter "
                    + parameter.getName() + " of " + target + ". Take a String and convert it in the method.");
        }
        return converter;
    }

    private Class<?> modelOf(Method method) {
        Class<?> type = method.getReturnType();
        Class<?> model = Injection.element(type, method.getGenericReturnType());
        if (model.isPrimitive()) {
            throw new DirectiveException(
                    target + " returns " + model + ", but a path leads to a model. Return the object to publish.");
        }
        return model;
    }
}
