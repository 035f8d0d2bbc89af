package org.waymark.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.traject.Converter;
import org.waymark.traject.Parameter;
import org.waymark.traject.PathPattern;

/** Makes the actions of paths that are declared in code. */
final class PathCode {
    private PathCode() {}

    /**
     * Returns the action of a path.
     *
     * @throws DirectiveException if the path or its options make no sense
     */
    static <M> PathAction path(
            String path, Class<M> model, BoundMethod finder, PathOptions<M> options, Location location) {
        if (App.class.isAssignableFrom(model)) {
            throw new DirectiveException(
                    model.getSimpleName() + " is an app, which has paths of its own. Say mount instead of path.");
        }
        return action(path, model, finder, options, location);
    }

    /**
     * Returns the action of a mount.
     *
     * @throws DirectiveException if the path or its options make no sense
     */
    static <M> PathAction mount(
            String path, Class<M> app, BoundMethod finder, PathOptions<M> options, Location location) {
        PathAction action = action(path, app, finder, options, location);
        PathMethod.requireRest(action.pattern());
        if (!options.query().isEmpty()) {
            throw new DirectiveException("The mount has the parameters "
                    + action.inputs().queryNames() + " of the query. An app is found by its path alone: put them into"
                    + " the path, or take them out.");
        }
        return action;
    }

    private static <M> PathAction action(
            String path, Class<M> model, BoundMethod finder, PathOptions<M> options, Location location) {
        PathPattern pattern = PathMethod.parsed(path);
        Map<String, Function<Conversions, Converter<?>>> variables = new HashMap<>();
        pattern.variables().forEach(name -> variables.put(name, PathInputs.variable(name, String.class)));
        options.types().forEach((name, type) -> variables.put(name, PathInputs.variable(name, type)));
        options.converters().forEach((name, converter) -> variables.put(name, conversions -> converter));
        List<String> names = options.query().stream().map(Parameter::name).toList();
        refuseStrangers(pattern, variables.keySet(), names);
        List<Function<Conversions, Parameter<?>>> query = new ArrayList<>();
        options.query().forEach(parameter -> query.add(conversions -> parameter));
        PathInputs inputs = new PathInputs(Map.copyOf(variables), List.copyOf(query), names);
        return PathAction.of(pattern, model, inputs, reader(model, options), finder, location);
    }

    private static void refuseStrangers(PathPattern pattern, Set<String> converted, List<String> query) {
        for (String name : converted) {
            if (!pattern.variables().contains(name)) {
                throw new DirectiveException("The path " + pattern + " has no variable {" + name
                        + "} to convert. Its variables are " + pattern.variables() + ".");
            }
        }
        Set<String> both = new HashSet<>(query);
        both.retainAll(pattern.variables());
        if (!both.isEmpty()) {
            throw new DirectiveException(
                    "Both the path " + pattern + " and its query have " + both + ". Name one of the two otherwise.");
        }
    }

    private static <M> @Nullable Function<Object, Map<String, ?>> reader(Class<M> model, PathOptions<M> options) {
        Function<? super M, ? extends Map<String, ?>> given = options.reader();
        return given == null ? null : object -> given.apply(model.cast(object));
    }
}
