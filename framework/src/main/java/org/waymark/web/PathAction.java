package org.waymark.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<String, Converter<?>> converters,
        Parameters parameters,
        BoundMethod finder,
        Location location)
        implements Action {
    private static final ActionGroup GROUP = ActionGroup.of("path")
            .registries(Paths.KEY)
            .after(registries -> registries.get(Paths.KEY).routes());

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
        return Set.of("path of " + model.getName());
    }

    @Override
    public Attributes attributes() {
        return Attributes.of(Map.of("path", pattern.toString(), "model", model))
                .convert("model", name -> name.equals(model.getName()) ? model : name);
    }

    @Override
    public void perform(Registries registries) {
        registries.get(Paths.KEY).add(this);
    }

    /** Returns the model for these values, or null if there is none. */
    @Nullable
    Object find(Request request, Variables variables) throws Exception {
        Object found = finder.invoke(request, values(request, variables));
        return found instanceof Optional<?> optional ? optional.orElse(null) : found;
    }

    private Map<String, @Nullable Object> values(Request request, Variables variables) {
        Map<String, @Nullable Object> values = new HashMap<>(variables.asMap());
        if (!parameters.names().isEmpty()) {
            values.putAll(parameters.decode(request.query()));
        }
        return values;
    }
}
