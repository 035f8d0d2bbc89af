package org.waymark.reg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.waymark.reg.OracleCase.Difference;
import tools.jackson.databind.JsonNode;

/** One conformance case about contexts, played through the public interface. What differs is collected. */
final class ContextCase {
    private final JsonNode data;
    private final OracleTypes types;
    private final CallMode mode;
    private final OracleContexts classes;
    private final Map<String, Class<?>> defined = new HashMap<>();
    private final Map<String, Context<?>> contexts = new HashMap<>();
    private final Map<String, Map<String, Declared>> methods = new HashMap<>();
    private final Map<String, Object> instances = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private Object self;
    private int firstCalls;

    /** A dispatch method as one context has it: its arguments, and its predicates with those added. */
    private record Declared(JsonNode method, Map<String, JsonNode> predicates) {
        int arity() {
            return method.get("args").size() + 1;
        }

        int argument(String name) {
            return 1
                    + method.get("args").values().stream()
                            .map(argument -> argument.get("name").asString())
                            .toList()
                            .indexOf(name);
        }

        boolean isClassLike(String predicate) {
            return predicates.containsKey(predicate)
                    && !predicates.get(predicate).get("kind").asString().equals("key");
        }
    }

    ContextCase(JsonNode data, OracleTypes types, CallMode mode) {
        this.data = data;
        this.types = types;
        this.mode = mode;
        this.classes = new OracleContexts(mode == CallMode.REFLECTIVE);
    }

    List<Difference> play() {
        for (JsonNode context : data.get("contexts")) {
            String name = context.get("name").asString();
            String base = OracleCase.text(context.get("base"));
            Class<?> type = classes.define(context, base == null ? Object.class : defined.get(base));
            defined.put(name, type);
            contexts.put(name, declared(name, context, begun(type, contexts.get(base)), methods.get(base)));
        }
        for (JsonNode instance : data.get("instances")) {
            String context = instance.get("context").asString();
            instances.put(instance.get("name").asString(), contexts.get(context).create());
        }
        data.get("ops").forEach(this::perform);
        return differences;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The classes are made as the case has them.
    private static ContextBuilder<?> begun(Class<?> type, Context<?> base) {
        return base == null
                ? Context.of(type, OracleContexts.lookup(type))
                : ((Context) base).extend(type, OracleContexts.lookup(type));
    }

    private Context<?> declared(
            String name, JsonNode context, ContextBuilder<?> builder, Map<String, Declared> inherited) {
        Map<String, Declared> all = new HashMap<>();
        if (inherited != null) {
            inherited.forEach((method, declared) ->
                    all.put(method, new Declared(declared.method(), predicates(declared.method()))));
        }
        for (JsonNode method : context.get("methods")) {
            String methodName = method.get("name").asString();
            Declared declared = new Declared(method, predicates(method));
            DispatchBuilder<Object> function = inMode(Functions.on(declared.arity()))
                    .linearized()
                    .otherwise(showing(declared, "default_" + methodName, true));
            declared.predicates().values().forEach(predicate -> declare(function, declared, predicate));
            builder.method(methodName, function);
            if (method.get("hook").asBoolean()) {
                builder.beforeFirstCall(instance -> firstCalls++);
            }
            all.put(methodName, declared);
        }
        methods.put(name, all);
        return inMode(builder);
    }

    private Context<?> inMode(ContextBuilder<?> builder) {
        Context<?> context = (mode == CallMode.GENERATED ? builder : builder.withoutGeneration()).create();
        if (mode == CallMode.PREGENERATED) {
            classes.build(context);
        }
        assertThat(context.callMode()).isEqualTo(mode);
        return context;
    }

    private DispatchBuilder<Object> inMode(DispatchBuilder<Object> function) {
        return mode == CallMode.GENERATED ? function : function.withoutGeneration();
    }

    private static Map<String, JsonNode> predicates(JsonNode method) {
        Map<String, JsonNode> predicates = new LinkedHashMap<>();
        method.get("predicates")
                .forEach(predicate -> predicates.put(predicate.get("name").asString(), predicate));
        return predicates;
    }

    private void declare(DispatchBuilder<Object> builder, Declared declared, JsonNode predicate) {
        String name = predicate.get("name").asString();
        int argument = declared.argument(predicate.get("arg").asString());
        switch (predicate.get("kind").asString()) {
            case "instance" -> builder.matchInstance(name, argument);
            case "class" -> builder.matchClass(name, argument);
            default -> {
                if (predicate.has("fn")) {
                    builder.matchKey(
                            name,
                            argument,
                            OracleCase.keyFunction(predicate.get("fn").asString()));
                } else {
                    builder.matchKey(name, argument);
                }
            }
        }
        builder.orElse(value(declared.isClassLike(name), predicate.get("default")));
        if (!predicate.get("fallback").isNull()) {
            builder.fallback(showing(declared, predicate.get("fallback").asString(), true));
        }
    }

    private Object showing(Declared declared, String name, boolean takesContext) {
        return Functions.showing(declared.arity(), name, context -> {
            if (takesContext) {
                self = context;
            }
        });
    }

    private void perform(JsonNode op) {
        switch (op.get("op").asString()) {
            case "register" -> register(op);
            case "call" -> call(op);
            case "lookup" -> compare(op, dispatch(op).lookup(arguments(op, null)));
            case "by_predicates" -> lookUpValues(op);
            case "clean" -> clean(op.get("context").asString());
            case "add_predicates" -> addPredicates(op);
            default -> throw new IllegalArgumentException(op.toString());
        }
    }

    private void register(JsonNode op) {
        Map<String, Object> values = values(op);
        compare(op, "result", op.get("result").asString(), register(op, values));
        if (values.keySet().retainAll(declared(op).predicates().keySet())) {
            register(op, values);
        }
    }

    private String register(JsonNode op, Map<String, Object> values) {
        Object implementation = showing(
                declared(op), op.get("impl").asString(), op.get("takes_context").asBoolean());
        try {
            dispatch(op).registerNamed(implementation, values);
            return "ok";
        } catch (RegistrationException e) {
            return e.getMessage().contains("has no predicate") ? "unknown predicate" : "RegistrationError";
        }
    }

    private void call(JsonNode op) {
        Object instance = instances.get(op.get("instance").asString());
        Object[] arguments = arguments(op, instance);
        Object[] taken = Arrays.copyOfRange(arguments, 1, arguments.length);
        self = null;
        firstCalls = 0;
        Class<?>[] parameters = new Class<?>[taken.length];
        Arrays.fill(parameters, Object.class);
        try {
            Object answer = defined.get(contextOf(op))
                    .getMethod(op.get("method").asString(), parameters)
                    .invoke(instance, taken);
            compare(op, "call", op.get("call").asString(), (String) answer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        compare(op, "self", OracleCase.text(op.get("self")), nameOfSelf());
        compare(op, "hook_calls", op.get("hook_calls").toString(), String.valueOf(firstCalls));
    }

    private String nameOfSelf() {
        return instances.entrySet().stream()
                .filter(entry -> entry.getValue() == self)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void lookUpValues(JsonNode op) {
        Map<String, Object> values = values(op);
        values.keySet().retainAll(declared(op).predicates().keySet());
        compare(op, dispatch(op).lookupNamed(values));
    }

    private void clean(String context) {
        contexts.get(context).clean();
        methods.get(context)
                .replaceAll((name, declared) -> new Declared(declared.method(), predicates(declared.method())));
    }

    private void addPredicates(JsonNode op) {
        Declared declared = declared(op);
        dispatch(op).addPredicates(builder -> op.get("predicates").forEach(predicate -> {
            declared.predicates().put(predicate.get("name").asString(), predicate);
            declare(builder, declared, predicate);
        }));
    }

    private Declared declared(JsonNode op) {
        return methods.get(contextOf(op)).get(op.get("method").asString());
    }

    private String contextOf(JsonNode op) {
        if (op.has("context")) {
            return op.get("context").asString();
        }
        return data.get("instances").values().stream()
                .filter(instance -> instance.get("name").equals(op.get("instance")))
                .map(instance -> instance.get("context").asString())
                .findFirst()
                .orElseThrow();
    }

    private Dispatch<Object> dispatch(JsonNode op) {
        return contexts.get(contextOf(op))
                .dispatch(
                        op.get("method").asString(), Functions.type(declared(op).arity()));
    }

    private Object[] arguments(JsonNode op, Object instance) {
        Declared declared = declared(op);
        Object[] given = new Object[declared.arity()];
        given[0] = instance;
        for (JsonNode argument : declared.method().get("args")) {
            String name = argument.get("name").asString();
            JsonNode value = op.get("args").get(name);
            given[declared.argument(name)] = switch (argument.get("type").asString()) {
                case "instance" -> instance(value);
                case "class" -> value(true, value);
                default -> OracleCase.plain(value);
            };
        }
        return given;
    }

    private Object instance(JsonNode value) {
        try {
            return value.isNull()
                    ? null
                    : types.get(value.asString()).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(value.toString(), e);
        }
    }

    private Map<String, Object> values(JsonNode op) {
        Map<String, Object> values = new LinkedHashMap<>();
        op.get("values")
                .properties()
                .forEach(entry ->
                        values.put(entry.getKey(), value(declared(op).isClassLike(entry.getKey()), entry.getValue())));
        return values;
    }

    private Object value(boolean classLike, JsonNode value) {
        return classLike && !value.isNull() ? types.get(value.asString()) : OracleCase.plain(value);
    }

    private void compare(JsonNode op, Candidates<Object> candidates) {
        int arity = declared(op).arity();
        compare(op, "component", OracleCase.text(op.get("component")), name(candidates.implementation(), arity));
        compare(op, "fallback", OracleCase.text(op.get("fallback")), name(candidates.fallback(), arity));
        List<String> all = candidates.all().stream()
                .map(registration -> name(registration.implementation(), arity))
                .toList();
        List<String> expected =
                op.get("all").values().stream().map(JsonNode::asString).toList();
        compare(op, "all", expected.toString(), all.toString());
    }

    private static String name(Object function, int arity) {
        return Functions.name(function, arity);
    }

    private void compare(JsonNode at, String what, String expected, String actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(new Difference(at, what, expected, actual));
        }
    }
}
