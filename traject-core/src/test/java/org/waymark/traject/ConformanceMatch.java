package org.waymark.traject;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.traject.ConformanceTally.Difference;
import tools.jackson.databind.JsonNode;

/** Runs a table of routes. */
final class ConformanceMatch {
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, PathPattern> patterns = new HashMap<>();
    private Router<String> router =
            Router.<String>builder().policy(PathPolicy.LENIENT).build();

    private ConformanceMatch() {}

    static List<Difference> differences(JsonNode testCase) {
        ConformanceMatch run = new ConformanceMatch();
        testCase.get("routes").forEach(run::add);
        testCase.get("resolve").forEach(run::resolve);
        return run.differences;
    }

    private void add(JsonNode route) {
        String actual = "ok";
        try {
            add(route, ConformanceCases.text(route, "id"));
        } catch (PathPatternException | RouteConflictException e) {
            actual = "TrajectError";
        }
        compare(route, ConformanceCases.text(route, "expect"), actual);
    }

    private void add(JsonNode route, String id) {
        String absorb = ConformanceCases.flag(route, "absorb") ? "/{absorb*}" : "";
        PathPattern pattern = PathPattern.parse(ConformanceCases.text(route, "path") + absorb);
        Map<String, Converter<?>> converters = new HashMap<>();
        route.path("converters")
                .properties()
                .forEach(entry -> converters.put(
                        entry.getKey(),
                        ConformanceConverters.find(entry.getValue().asString())));
        Router.Builder<String> builder = router.toBuilder();
        if (route.has("replaces")) {
            builder.remove(patterns.get(ConformanceCases.text(route, "replaces")));
        }
        router = builder.route(pattern, id, converters).build();
        patterns.put(id, pattern);
    }

    private void resolve(JsonNode look) {
        if (look.has("portable") && !ConformanceCases.flag(look, "portable")) {
            return;
        }
        Map<String, Object> expected = new HashMap<>();
        look.path("vars")
                .properties()
                .forEach(entry -> expected.put(entry.getKey(), ConformanceCases.value(entry.getValue())));
        compare(
                look,
                answer(ConformanceCases.text(look, "route"), expected, ConformanceCases.value(look.get("rest"))),
                resolve(rawPath(look)));
    }

    private String resolve(String rawPath) {
        try {
            Resolution<String> found = router.resolve(rawPath);
            String route = found.route() == null ? "" : found.route().target();
            return answer(route, found.variables().asMap(), found.rest());
        } catch (BadPathException e) {
            return e.getMessage();
        }
    }

    static String rawPath(JsonNode look) {
        if (look.has("raw")) {
            return look.get("raw").asString().replaceFirst("\\?.*", "");
        }
        StringBuilder raw = new StringBuilder();
        for (byte octet : look.get("path").asString().getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet == '/' || Character.isLetterOrDigit(octet);
            raw.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
        }
        return raw.toString();
    }

    private static String answer(String route, Map<String, Object> variables, Object rest) {
        return route + " " + new TreeMap<>(variables) + " " + rest;
    }

    private void compare(JsonNode part, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(new Difference(part, expected, actual));
        }
    }
}
