package org.waymark.traject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.LinkException.Reason;

/** The parameters that a query is declared to have. Immutable. Reads their values from a query and writes them into one. */
public final class Parameters {
    private final Map<String, Parameter<?>> byName;

    private final List<String> names;

    private Parameters(Map<String, Parameter<?>> byName) {
        this.byName = byName;
        this.names = List.copyOf(byName.keySet());
    }

    /**
     * Returns the given parameters.
     *
     * @param parameters the declarations
     * @return the parameters
     * @throws IllegalArgumentException if two declarations have the same name
     */
    public static Parameters of(Parameter<?>... parameters) {
        return of(List.of(parameters));
    }

    /**
     * Returns the given parameters.
     *
     * @param parameters the declarations
     * @return the parameters
     * @throws IllegalArgumentException if two declarations have the same name
     */
    public static Parameters of(List<? extends Parameter<?>> parameters) {
        Map<String, Parameter<?>> byName = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            if (byName.put(parameter.name(), parameter) != null) {
                throw new IllegalArgumentException("The parameter '" + parameter.name() + "' is declared twice.");
            }
        }
        return new Parameters(byName);
    }

    /**
     * Returns the names of the parameters.
     *
     * @return the names in the order of declaration, unmodifiable
     */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the parameters as a URI template of RFC 6570.
     *
     * @return a template such as {@code {?from,tag*}}, with a star after the names of lists, or the empty one if there are no
     *     parameters
     */
    public UriTemplate template() {
        return UriTemplate.parse(
                byName.isEmpty()
                        ? ""
                        : byName.values().stream()
                                .map(Parameter::template)
                                .collect(Collectors.joining(",", "{?", "}")));
    }

    /**
     * Reads the values of all declared parameters. Others are ignored.
     *
     * @param query the parameters of the query
     * @return the values by name in the order of declaration, null for a parameter that is absent and has no default;
     *     unmodifiable
     * @throws BadParameterException if a parameter is required and missing, given more often than it may be, or cannot be
     *     read
     */
    public Map<String, @Nullable Object> decode(QueryParameters query) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        byName.forEach((name, parameter) -> values.put(name, parameter.decode(query)));
        return Collections.unmodifiableMap(values);
    }

    /**
     * Returns the parameters of a query that are not declared here.
     *
     * @param query the parameters of the query
     * @return the others, in order
     */
    public QueryParameters extra(QueryParameters query) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (String name : query.names()) {
            if (!byName.containsKey(name)) {
                others.put(name, query.all(name));
            }
        }
        return QueryParameters.of(others);
    }

    /**
     * Writes values into a query, sorted by name, so that the same values always make the same link.
     *
     * @param values the values by name; null is left out
     * @return the parameters of a query
     * @throws LinkException if a value has no declaration or is of the wrong type
     */
    public QueryParameters encode(Map<String, ?> values) {
        Map<String, List<String>> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, encode(name, value)));
        return QueryParameters.of(texts);
    }

    private List<String> encode(String name, @Nullable Object value) {
        Parameter<?> parameter = byName.get(name);
        if (parameter == null) {
            throw new LinkException(
                    Reason.UNKNOWN_VARIABLE,
                    "No link: '" + name
                            + "' is neither a variable of the path nor a declared parameter of the query; declared"
                            + " are " + new ArrayList<>(byName.keySet()) + ".");
        }
        try {
            return parameter.encode(value);
        } catch (ClassCastException e) {
            LinkException failure = new LinkException(
                    Reason.WRONG_TYPE,
                    "No link: the value of the parameter '" + name
                            + "' of the query is of a type that its converter does" + " not take.");
            failure.initCause(e);
            throw failure;
        }
    }
}
