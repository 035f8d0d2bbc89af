package org.waymark.traject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.traject.BadParameterException.Reason;
import org.waymark.traject.ConformanceTally.Difference;
import tools.jackson.databind.JsonNode;

/** Runs a query against declared parameters. */
final class ConformanceParameters {
    private ConformanceParameters() {}

    static List<Difference> differences(JsonNode testCase) {
        Object actual;
        JsonNode expected = testCase.get("expected");
        boolean same;
        try {
            Map<String, Object> values = decode(testCase);
            actual = values;
            same = values.equals(result(expected));
        } catch (BadParameterException e) {
            actual = e;
            same = isExpected(e, expected);
        }
        return same ? List.of() : List.of(new Difference(testCase, expected, actual));
    }

    private static Map<String, Object> result(JsonNode expected) {
        Map<String, Object> result = new HashMap<>();
        expected.path("result").properties().forEach(entry -> {
            boolean extra = entry.getKey().equals("extra_parameters");
            result.put(entry.getKey(), extra ? values(entry.getValue()) : ConformanceCases.value(entry.getValue()));
        });
        return expected.has("result") ? result : null;
    }

    private static Map<String, Object> values(JsonNode object) {
        Map<String, Object> values = new HashMap<>();
        object.properties().forEach(entry -> values.put(entry.getKey(), ConformanceCases.value(entry.getValue())));
        return values;
    }

    private static boolean isExpected(BadParameterException failure, JsonNode expected) {
        String reason = failure.reason() == Reason.MISSING ? "missing" : "decode";
        JsonNode parameter = expected.path("parameter");
        return expected.has("error")
                && ConformanceCases.text(expected, "reason").equals(reason)
                && parameter.toString().contains('"' + failure.parameter() + '"');
    }

    private static Map<String, Object> decode(JsonNode testCase) {
        List<Parameter<?>> declared = new ArrayList<>();
        testCase.get("params").forEach(parameter -> declared.add(declaration(parameter)));
        Parameters parameters = Parameters.of(declared);
        QueryParameters query = QueryParameters.parse(testCase.get("query").asString());
        Map<String, Object> values = new HashMap<>(parameters.decode(query));
        if (ConformanceCases.flag(testCase, "extra")) {
            values.put("extra_parameters", extra(testCase.path("extra_converters"), parameters.extra(query)));
        }
        return values;
    }

    /** Reads the parameters that are not declared: those that have a converter with it, the others as text. */
    private static Map<String, Object> extra(JsonNode converters, QueryParameters query) {
        Map<String, Object> values = new HashMap<>();
        for (String name : query.names()) {
            if (!name.equals("extra_parameters")) {
                JsonNode converter = converters.get(name);
                values.put(
                        name,
                        converter == null
                                ? query.get(name)
                                : parameter(name, converter).decode(query));
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked") // The default of a case is of the type that its converter makes.
    private static Parameter<?> declaration(JsonNode json) {
        Parameter<Object> parameter =
                (Parameter<Object>) parameter(json.get("name").asString(), json.get("converter"));
        Object absent = ConformanceCases.value(json.get("default"));
        Parameter<Object> complete = absent == null ? parameter : parameter.orElse(absent);
        return ConformanceCases.flag(json, "required") ? complete.required() : complete;
    }

    static Parameter<?> parameter(String name, JsonNode converter) {
        return converter.isArray()
                ? Parameter.list(
                        name, ConformanceConverters.find(converter.get(0).asString()))
                : Parameter.of(name, ConformanceConverters.find(converter.asString()));
    }
}
