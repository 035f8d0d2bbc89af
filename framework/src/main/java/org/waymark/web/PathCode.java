package org.waymark.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Location;
import org.waymark.traject.Converter;
import org.waymark.traject.Converters;
import org.waymark.traject.Parameters;
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
                    + action.parameters().names() + " of the query. An app is found by its path alone: put them into"
                    + " the path, or take them out.");
        }
        return action;
    }

    private static <M> PathAction action(
            String path, Class<M> model, BoundMethod finder, PathOptions<M> options, Location location) {
        PathPattern pattern = PathMethod.parsed(path);
        Parameters parameters = Parameters.of(options.query());
        Map<String, Converter<?>> converters = converters(pattern, options);
        refuseStrangers(pattern, converters.keySet(), parameters);
        return new PathAction(
                pattern, model, converters, parameters, reader(model, pattern, parameters, options), finder, location);
    }

    private static Map<String, Converter<?>> converters(PathPattern pattern, PathOptions<?> options) {
        Map<String, Converter<?>> converters = new HashMap<>();
        pattern.variables().forEach(name -> converters.put(name, standard(name, String.class)));
        options.types().forEach((name, type) -> converters.put(name, standard(name, type)));
        converters.putAll(options.converters());
        return Map.copyOf(converters);
    }

    private static Converter<?> standard(String name, Class<?> type) {
        Converter<?> converter = Converters.standard().find(type);
        if (converter == null) {
            throw new DirectiveException("Nothing converts text to " + type.getName() + " for the variable {" + name
                    + "}. Give it a converter, or convert the text in the function.");
        }
        return converter;
    }

    private static void refuseStrangers(PathPattern pattern, Set<String> converted, Parameters parameters) {
        for (String name : converted) {
            if (!pattern.variables().contains(name)) {
                throw new DirectiveException("The path " + pattern + " has no variable {" + name
                        + "} to convert. Its variables are " + pattern.variables() + ".");
            }
        }
        Set<String> both = new HashSet<>(parameters.names());
        both.retainAll(pattern.variables());
        if (!both.isEmpty()) {
            throw new DirectiveException(
                    "Both the path " + pattern + " and its query have " + both + ". Name one of the two otherwise.");
        }
    }

    private static <M> Function<Object, Map<String, ?>> reader(
            Class<M> model, PathPattern pattern, Parameters parameters, PathOptions<M> options) {
        Function<? super M, ? extends Map<String, ?>> given = options.reader();
        return given == null
                ? ModelVariables.of(model, PathAction.names(pattern, parameters))
                : object -> given.apply(model.cast(object));
    }
}
