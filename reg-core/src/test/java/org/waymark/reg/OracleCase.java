package org.waymark.reg;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One conformance case, played through the public interface. What differs is collected. */
final class OracleCase {
    private final JsonNode data;
    private final OracleTypes types;
    private final List<JsonNode> arguments;
    private final Dispatch<Object> dispatch;
    private final Set<String> declared = new LinkedHashSet<>();
    private final Set<String> classLike = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();

    /** One answer that is not the original's. */
    record Difference(JsonNode at, String what, String expected, String actual) {}

    OracleCase(JsonNode data, OracleTypes types, boolean generated) {
        this.data = data;
        this.types = types;
        this.arguments = new ArrayList<>(data.get("args").values());
        DispatchBuilder<Object> builder = Functions.on(arity()).linearized().otherwise(function("default"));
        data.get("predicates").forEach(predicate -> declare(builder, predicate));
        this.dispatch = (generated ? builder.compiledAfter(0) : builder.withoutGeneration()).create();
    }

    List<Difference> play() {
        data.path("registrations").forEach(op -> register(op, op.get("expect").asString()));
        data.path("lookups").forEach(this::lookUp);
        data.path("by_predicates").forEach(this::lookUpValues);
        data.path("ops").forEach(this::perform);
        return differences;
    }

    private void perform(JsonNode op) {
        switch (op.get("op").asString()) {
            case "register" -> register(op, op.get("result").asString());
            case "lookup" -> lookUp(op);
            case "by_predicates" -> lookUpValues(op);
            case "clean" -> clean();
            case "add_predicates" ->
                dispatch.addPredicates(
                        builder -> op.get("predicates").forEach(predicate -> declare(builder, predicate)));
            default -> throw new IllegalArgumentException(op.toString());
        }
    }

    private void clean() {
        dispatch.clean();
        declared.clear();
        data.get("predicates")
                .forEach(predicate -> declared.add(predicate.get("name").asString()));
    }

    private void declare(DispatchBuilder<Object> builder, JsonNode predicate) {
        String name = predicate.get("name").asString();
        int argument = argument(predicate.get("arg").asString());
        String kind = predicate.get("kind").asString();
        declared.add(name);
        if (!kind.equals("key")) {
            classLike.add(name);
        }
        switch (kind) {
            case "instance" -> builder.matchInstance(name, argument);
            case "class" -> builder.matchClass(name, argument);
            default -> declareKey(builder, predicate, name, argument);
        }
        JsonNode omitted = predicate.get("default");
        builder.orElse(value(name, omitted));
        if (!predicate.get("fallback").isNull()) {
            builder.fallback(function(predicate.get("fallback").asString()));
        }
    }

    private static void declareKey(DispatchBuilder<Object> builder, JsonNode predicate, String name, int argument) {
        if (predicate.has("fn")) {
            builder.matchKey(name, argument, keyFunction(predicate.get("fn").asString()));
        } else {
            builder.matchKey(name, argument);
        }
    }

    static Function<Object, Object> keyFunction(String name) {
        return switch (name) {
            case "upper" -> value -> value instanceof String text ? text.toUpperCase(Locale.ROOT) : value;
            case "len" -> value -> value instanceof String text ? text.codePointCount(0, text.length()) : -1;
            case "mod3" -> value -> value instanceof Integer number ? Math.floorMod(number, 3) : null;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void register(JsonNode op, String expected) {
        Map<String, Object> values = values(op.get("values"));
        compare(op, "result", expected, register(op, values));
        if (values.keySet().retainAll(declared)) {
            register(op, values);
        }
    }

    private String register(JsonNode op, Map<String, Object> values) {
        try {
            dispatch.registerNamed(function(op.get("impl").asString()), values);
            return "ok";
        } catch (RegistrationException e) {
            return e.getMessage().contains("has no predicate") ? "unknown predicate" : "RegistrationError";
        }
    }

    private void lookUp(JsonNode op) {
        Object[] given = new Object[arity()];
        for (int i = 0; i < given.length; i++) {
            JsonNode argument = arguments.get(i);
            JsonNode value = op.get("args").get(argument.get("name").asString());
            given[i] = switch (argument.get("type").asString()) {
                case "instance" -> instance(value);
                case "class" -> value.isNull() ? null : type(value.asString());
                default -> plain(value);
            };
        }
        compare(op, "call", text(op.get("call")), Functions.call(dispatch.call(), given));
        compare(op, dispatch.lookup(given));
    }

    private void lookUpValues(JsonNode op) {
        Map<String, Object> values = values(op.get("values"));
        values.keySet().retainAll(declared);
        compare(op, dispatch.lookupNamed(values));
    }

    private void compare(JsonNode op, Candidates<Object> candidates) {
        compare(op, "component", text(op.get("component")), name(candidates.implementation()));
        compare(op, "fallback", text(op.get("fallback")), name(candidates.fallback()));
        List<String> all = candidates.all().stream()
                .map(registration -> name(registration.implementation()))
                .toList();
        List<String> expected =
                op.get("all").values().stream().map(JsonNode::asString).toList();
        compare(op, "all", expected.toString(), all.toString());
    }

    private void compare(JsonNode at, String what, String expected, String actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(new Difference(at, what, expected, actual));
        }
    }

    private Map<String, Object> values(JsonNode named) {
        Map<String, Object> values = new LinkedHashMap<>();
        named.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
        return values;
    }

    private Object value(String predicate, JsonNode value) {
        return classLike.contains(predicate) && !value.isNull() ? type(value.asString()) : plain(value);
    }

    private int argument(String name) {
        return arguments.stream()
                .map(argument -> argument.get("name").asString())
                .toList()
                .indexOf(name);
    }

    private int arity() {
        return arguments.size();
    }

    private Object function(String name) {
        return Functions.named(arity(), name);
    }

    private String name(Object function) {
        return Functions.name(function, arity());
    }

    private Object instance(JsonNode value) {
        try {
            return value.isNull()
                    ? null
                    : type(value.asString()).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(value.toString(), e);
        }
    }

    private Class<?> type(String name) {
        return types.get(name);
    }

    static Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isInt()
                ? (Object) value.asInt()
                : value.isBoolean() ? (Object) value.asBoolean() : value.asString();
    }

    static String text(JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }
}
