package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Action;
import org.waymark.dectate.ActionGroup;
import org.waymark.dectate.Attributes;
import org.waymark.dectate.Location;
import org.waymark.dectate.Registries;
import org.waymark.traject.Converter;
import org.waymark.traject.Parameters;
import org.waymark.traject.PathPattern;
import org.waymark.traject.Variables;

/**
 * Registers a path: where the models of a class are published, and how one is found.
 *
 * <p>Two paths of one app conflict if they match the same, or lead to the same class: then a link to it would be a guess.
 */
record PathAction(
        PathPattern pattern,
        Class<?> model,
        PathInputs inputs,
        Map<String, Converter<?>> converters,
        Parameters parameters,
        Function<Object, Map<String, ?>> variables,
        BoundMethod finder,
        Location location)
        implements Action {
    static final ActionGroup GROUP = ActionGroup.of("path")
            .dependsOn(ViewAction.GROUP, ConvertAction.GROUP)
            .registries(Paths.KEY)
            .after(registries -> registries.get(Paths.KEY).close(registries));

    private static final PathPattern ROOT = PathPattern.parse("/");
    private static final BoundMethod APP = BoundMethod.of(Argument.APP);

    /**
     * Returns the path of models.
     *
     * @param reader reads what a link needs from a model; null if it is in members of the same names
     */
    static PathAction of(
            PathPattern pattern,
            Class<?> model,
            PathInputs inputs,
            @Nullable Function<Object, Map<String, ?>> reader,
            BoundMethod finder,
            Location location) {
        List<String> names = new ArrayList<>(pattern.variables());
        names.addAll(inputs.queryNames());
        Function<Object, Map<String, ?>> variables = reader == null ? ModelVariables.of(model, names) : reader;
        return new PathAction(pattern, model, inputs, Map.of(), Parameters.of(), variables, finder, location);
    }

    /** Returns the path of an app that is the model of its own root. */
    static PathAction ofApp(Class<?> appType) {
        Location location = new Location(appType.getName(), null, null, 0, true);
        return new PathAction(
                ROOT, appType, PathInputs.NONE, Map.of(), Parameters.of(), model -> Map.of(), APP, location);
    }

    boolean isRoot() {
        return pattern.equals(ROOT);
    }

    /** Returns what is unique for each class in an app: that its models have a path, here or elsewhere. */
    static String pathOf(Class<?> model) {
        return "path of " + model.getName();
    }

    /** Returns what is unique for each class in an app: that links to the class lead here or elsewhere. */
    static String classPathOf(Class<?> model) {
        return "path of the class " + model.getName();
    }

    /** Returns whether the path leads to the app that it belongs to. */
    boolean isOfApp() {
        return finder == APP;
    }

    /** Returns whether the path leads to another app, to which all paths below belong. */
    boolean isMount() {
        return App.class.isAssignableFrom(model) && !isOfApp();
    }

    @Override
    public ActionGroup group() {
        return GROUP;
    }

    @Override
    public Object identity() {
        return "path " + pattern.shape();
    }

    @Override
    public Set<?> discriminators() {
        return Set.of(pathOf(model), classPathOf(model));
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("path", pattern.toString(), "model", model))
                .convert("model", name -> name.equals(model.getName()) ? model : name);
    }

    @Override
    public void perform(Registries registries) {
        if (BoundMethod.isPublished(registries.appType())) {
            Conversions conversions = registries.get(Conversions.KEY);
            registries.get(Paths.KEY).add(with(inputs.converters(conversions), inputs.parameters(conversions)));
        }
    }

    private PathAction with(Map<String, Converter<?>> newConverters, Parameters newParameters) {
        return new PathAction(pattern, model, inputs, newConverters, newParameters, variables, finder, location);
    }

    /** Returns the model for these values, or null if there is none. */
    @Nullable
    Object find(Request request, Variables found) throws Exception {
        Object result = finder.invoke(request, values(request, found));
        return result instanceof Optional<?> optional ? optional.orElse(null) : result;
    }

    private PathValues values(Request request, Variables found) {
        boolean asksNothing = parameters.names().isEmpty();
        return new PathValues(found, asksNothing ? Map.of() : parameters.decode(request.query()));
    }
}
