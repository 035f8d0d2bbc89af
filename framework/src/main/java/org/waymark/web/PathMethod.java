package org.waymark.web;

import static java.util.Objects.requireNonNullElse;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Target;
import org.waymark.traject.Converter;
import org.waymark.traject.PathPattern;
import org.waymark.traject.PathPatternException;

/** Reads a method that finds the model for a path: what each of its parameters is given, and what it finds. */
final class PathMethod {
    private final PathPattern pattern;
    private final Target target;
    private final Map<String, Function<Conversions, Converter<?>>> variables = new HashMap<>();
    private final List<QueryInput> query = new ArrayList<>();
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
        if (!action.inputs().queryNames().isEmpty()) {
            throw new DirectiveException(
                    target + " has the parameters " + action.inputs().queryNames()
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
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Body.class)) {
                throw new DirectiveException(target + " takes the body as " + parameter
                        + ", but what a path leads to does not depend on it. Take the @Body in a view of the model.");
            }
            Argument injected = Injection.of(parameter, target.appType());
            arguments.add(injected == null ? named(parameter) : injected);
        }
        for (String variable : pattern.variables()) {
            if (!variables.containsKey(variable)) {
                throw new DirectiveException("The path " + pattern + " has a variable {" + variable + "}, but " + target
                        + " has no parameter of that name. Add the parameter, or take the variable out.");
            }
        }
        List<String> names = query.stream().map(QueryInput::name).toList();
        return PathAction.of(
                pattern,
                modelOf(method),
                new PathInputs(
                        Map.copyOf(variables),
                        query.stream()
                                .<Function<Conversions, org.waymark.traject.Parameter<?>>>map(input -> input::declared)
                                .toList(),
                        names),
                null,
                BoundMethod.of(method, arguments),
                target.location());
    }

    private Argument named(Parameter parameter) {
        String name = ParameterNames.of(parameter);
        if (pattern.variables().contains(name)) {
            variables.put(name, PathInputs.variable(name, parameter.getType()));
            return (request, values) -> ((PathValues) values).get(name);
        }
        QueryInput input = QueryInput.of(parameter);
        query.add(input);
        return (request, values) -> input.given(((PathValues) values).get(name));
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
