package org.waymark.traject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.traject.ConformanceTally.Difference;
import tools.jackson.databind.JsonNode;

/** Makes a link to the only route of a router. */
final class ConformanceLink {
    private final JsonNode testCase;
    private final PathPattern pattern;
    private final Map<String, Object> inPath = new HashMap<>();
    private final Map<String, Object> inQuery = new HashMap<>();

    private ConformanceLink(JsonNode testCase) {
        this.testCase = testCase;
        String absorb = ConformanceCases.flag(testCase, "absorb") ? "/{absorb*}" : "";
        pattern = PathPattern.parse(ConformanceCases.text(testCase, "path") + absorb);
    }

    static List<Difference> differences(JsonNode testCase) {
        JsonNode expected = testCase.get("expected");
        Object actual;
        boolean same;
        try {
            String url = new ConformanceLink(testCase).url();
            actual = url;
            same = url.equals(ConformanceCases.text(expected, "url"));
        } catch (IllegalArgumentException e) {
            actual = e;
            same = expected.has("error");
        }
        return same ? List.of() : List.of(new Difference(testCase, expected, actual));
    }

    private String url() {
        testCase.get("variables").properties().forEach(entry -> place(entry.getKey(), entry.getValue()));
        String query = parameters().encode(inQuery).encode();
        String path = route().link(inPath);
        String name = ConformanceCases.text(testCase, "name");
        String view = name.isEmpty() ? "" : (path.endsWith("/") ? "" : "/") + name;
        return ConformanceCases.text(testCase, "prefix") + path + view + (query.isEmpty() ? "" : "?" + query);
    }

    private void place(String name, JsonNode value) {
        if (name.equals("extra_parameters")) {
            value.properties().forEach(entry -> inQuery.put(entry.getKey(), ConformanceCases.value(entry.getValue())));
        } else {
            (pattern.variables().contains(name) ? inPath : inQuery).put(name, ConformanceCases.value(value));
        }
    }

    private Route<String> route() {
        Map<String, Converter<?>> converters = new HashMap<>();
        testCase.path("converters").properties().forEach(entry -> {
            if (pattern.variables().contains(entry.getKey()) && entry.getValue().isString()) {
                converters.put(
                        entry.getKey(),
                        ConformanceConverters.find(entry.getValue().asString()));
            }
        });
        return Router.<String>builder()
                .policy(PathPolicy.LENIENT)
                .route(pattern, "target", converters)
                .build()
                .routes()
                .get(0);
    }

    /** Returns what the query may have: the arguments that are not in the path, and the extra parameters, as text. */
    private Parameters parameters() {
        List<Parameter<?>> parameters = new ArrayList<>();
        for (JsonNode argument : testCase.get("args")) {
            String name = argument.asString();
            JsonNode converter = testCase.path("converters").get(name);
            if (name.equals("extra_parameters")) {
                testCase.path("variables")
                        .path(name)
                        .properties()
                        .forEach(entry -> parameters.add(text(entry.getKey())));
            } else if (!pattern.variables().contains(name)) {
                parameters.add(converter == null ? text(name) : ConformanceParameters.parameter(name, converter));
            }
        }
        return Parameters.of(parameters);
    }

    private static Parameter<String> text(String name) {
        return Parameter.of(name, Converters.standard().find(String.class));
    }
}
