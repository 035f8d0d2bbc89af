package org.waymark.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Converter;
import org.waymark.traject.Parameter;

/**
 * What may be said of a path that is declared in code, see {@link Declarations#path}. Immutable.
 *
 * @param <M> the type of the models that the path leads to
 */
public final class PathOptions<M> {
    private final Map<String, Class<?>> types;
    private final Map<String, Converter<?>> converters;
    private final List<Parameter<?>> query;
    private final @Nullable Function<? super M, ? extends Map<String, ?>> variables;

    private PathOptions(
            Map<String, Class<?>> types,
            Map<String, Converter<?>> converters,
            List<Parameter<?>> query,
            @Nullable Function<? super M, ? extends Map<String, ?>> variables) {
        this.types = types;
        this.converters = converters;
        this.query = query;
        this.variables = variables;
    }

    static <M> PathOptions<M> none() {
        return new PathOptions<>(Map.of(), Map.of(), List.of(), null);
    }

    /**
     * Returns these options with a variable that is converted to a type. Variables are text otherwise.
     *
     * @param variable the name of a variable of the path
     * @param type the class of the value, as a parameter of a method with {@link Path} may have it
     * @return new options
     */
    public PathOptions<M> convert(String variable, Class<?> type) {
        return new PathOptions<>(with(types, variable, type), converters, query, variables);
    }

    /**
     * Returns these options with a variable that is converted by a converter.
     *
     * @param variable the name of a variable of the path
     * @param converter reads and writes the value
     * @return new options
     */
    public PathOptions<M> convert(String variable, Converter<?> converter) {
        return new PathOptions<>(types, with(converters, variable, converter), query, variables);
    }

    /**
     * Returns these options with parameters of the query, besides those that there are already.
     *
     * @param parameters the declarations of the parameters: required, with a default, lists
     * @return new options
     */
    public PathOptions<M> query(Parameter<?>... parameters) {
        List<Parameter<?>> more = new ArrayList<>(query);
        more.addAll(List.of(parameters));
        return new PathOptions<>(types, converters, List.copyOf(more), variables);
    }

    /**
     * Returns these options with what links need to know of a model. Without it, they read the variables from the record
     * components, methods or fields of the same names.
     *
     * @param reader returns the variables of the path, and those parameters of the query that the link is to have, by
     *     name
     * @return new options
     */
    public PathOptions<M> variables(Function<? super M, ? extends Map<String, ?>> reader) {
        return new PathOptions<>(types, converters, query, reader);
    }

    Map<String, Class<?>> types() {
        return types;
    }

    Map<String, Converter<?>> converters() {
        return converters;
    }

    List<Parameter<?>> query() {
        return query;
    }

    @Nullable
    Function<? super M, ? extends Map<String, ?>> reader() {
        return variables;
    }

    private static <V> Map<String, V> with(Map<String, V> some, String name, V value) {
        Map<String, V> more = new HashMap<>(some);
        more.put(name, value);
        return Map.copyOf(more);
    }
}
