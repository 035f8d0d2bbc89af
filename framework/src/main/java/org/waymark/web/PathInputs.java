package org.waymark.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.waymark.traject.Converter;
import org.waymark.traject.Parameter;
import org.waymark.traject.Parameters;

/**
 * What a path takes from a request, before it is known how an app converts text.
 *
 * @param variables the converters of the variables of the path
 * @param query the parameters of the query
 * @param queryNames the names of those
 */
record PathInputs(
        Map<String, Function<Conversions, Converter<?>>> variables,
        List<Function<Conversions, Parameter<?>>> query,
        List<String> queryNames) {
    static final PathInputs NONE = new PathInputs(Map.of(), List.of(), List.of());

    Map<String, Converter<?>> converters(Conversions conversions) {
        Map<String, Converter<?>> converters = new HashMap<>();
        variables.forEach((name, converter) -> converters.put(name, converter.apply(conversions)));
        return Map.copyOf(converters);
    }

    Parameters parameters(Conversions conversions) {
        return Parameters.of(
                query.stream().<Parameter<?>>map(one -> one.apply(conversions)).toList());
    }

    /** Returns what converts a variable to a class. */
    static Function<Conversions, Converter<?>> variable(String name, Class<?> type) {
        return conversions -> {
            Converter<?> converter = conversions.find(type);
            if (converter == null) {
                throw QueryInput.noConverter(type, "the variable {" + name + "}");
            }
            return converter;
        };
    }
}
