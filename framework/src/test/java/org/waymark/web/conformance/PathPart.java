package org.waymark.web.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.traject.Parameter;
import org.waymark.traject.QueryParameters;
import org.waymark.web.PathOptions;
import org.waymark.web.PathValues;
import org.waymark.web.Request;
import tools.jackson.databind.JsonNode;

/** A path or a mount of a case: its pattern, its parameters, and what it finds. */
final class PathPart {
    static final String EXTRA = "extra_parameters";

    private final World world;
    private final JsonNode directive;
    private final Class<?> type;
    private final List<Parameter<?>> query = new ArrayList<>();

    PathPart(World world, JsonNode directive, Class<?> type) {
        this.world = world;
        this.directive = directive;
        this.type = type;
    }

    /** Returns the pattern; one that takes all that is below it says so in the path here. */
    static String pattern(JsonNode directive) {
        String path = directive.get("path").asString();
        String pattern = path.startsWith("/") ? path : "/" + path;
        return !isAbsorbing(directive) ? pattern : (pattern.endsWith("/") ? pattern : pattern + "/") + "{absorb*}";
    }

    String pattern() {
        return pattern(directive);
    }

    private static boolean isAbsorbing(JsonNode directive) {
        return directive.path("absorb").asBoolean(false);
    }

    /** Says of which types the variables and parameters are, and how they are read from what is linked to. */
    <M> PathOptions<M> options(PathOptions<M> none) {
        PathOptions<M> options = none;
        for (JsonNode arg : directive.get("args")) {
            String name = arg.get("name").asString();
            if (isVariable(name)) {
                options = options.convert(name, Conversions.of(arg.get("type")));
            } else if (isParameter(arg)) {
                query.add(parameter(name, arg));
            }
        }
        options = options.query(query.toArray(Parameter<?>[]::new));
        return directive.has("variables") ? options.variables(this::variables) : options;
    }

    private boolean isVariable(String name) {
        return directive.get("path").asString().contains("{" + name + "}")
                || (isAbsorbing(directive) && name.equals("absorb"));
    }

    private static boolean isParameter(JsonNode arg) {
        return !isSpecial(arg) && !arg.get("name").asString().equals(EXTRA);
    }

    static boolean isSpecial(JsonNode arg) {
        String type = arg.get("type").asString("");
        return type.equals("request") || type.equals("app");
    }

    private Parameter<?> parameter(String name, JsonNode arg) {
        boolean required = false;
        for (JsonNode one : directive.path("required")) {
            required |= one.asString().equals(name);
        }
        return Conversions.parameter(name, arg.get("type"), Values.literal(arg.path("default")), required);
    }

    private Map<String, ?> variables(Object model) {
        try {
            Map<String, Object> variables =
                    Expressions.members(directive.get("variables"), Scope.without(world, model));
            variables.values().removeIf(value -> value == null);
            return variables;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the model or the app that is there, or null. */
    Object find(PathValues values, Request request) throws Exception {
        Map<String, Object> arguments = arguments(values, request);
        Scope scope = Scope.of(world, null, request).with("arg", arguments);
        JsonNode raise = directive.path("raise_if");
        if (!raise.isMissingNode() && Expressions.isTrue(raise.get("if"), scope)) {
            throw WebOperators.raised(raise, scope);
        }
        if (directive.has("none_if") && Expressions.isTrue(directive.get("none_if"), scope)) {
            return null;
        }
        world.observation().model = type.getSimpleName();
        world.observation().app = request.app().getClass().getSimpleName();
        world.observation().viewName = request.viewName();
        for (JsonNode other : directive.path("cases")) {
            if (Expressions.isTrue(other.get("if"), scope)) {
                Class<?> model = world.types().model(other.get("model").asString());
                world.observation().model = model.getSimpleName();
                return made(model, other.has("set") ? other : directive, arguments, scope);
            }
        }
        return made(type, directive, arguments, scope);
    }

    private static Object made(Class<?> type, JsonNode part, Map<String, Object> arguments, Scope scope)
            throws Exception {
        return Values.make(type, part.has("set") ? Expressions.members(part.get("set"), scope) : arguments);
    }

    private Map<String, Object> arguments(PathValues values, Request request) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (JsonNode arg : directive.get("args")) {
            String name = arg.get("name").asString();
            if (isSpecial(arg)) {
                arguments.put(name, arg.get("type").asString().equals("app") ? request.app() : request);
            } else {
                arguments.put(name, name.equals(EXTRA) ? extra(request) : values.get(name));
            }
        }
        return arguments;
    }

    private Map<String, Object> extra(Request request) {
        JsonNode converters = directive.path("extra_converters");
        List<String> declared = query.stream().map(Parameter::name).toList();
        QueryParameters given = request.query();
        Map<String, Object> extra = new TreeMap<>();
        converters
                .properties()
                .forEach(one -> extra.put(
                        one.getKey(),
                        Conversions.parameter(one.getKey(), one.getValue(), null, false)
                                .decode(given)));
        given.names().forEach(name -> extra.putIfAbsent(name, given.all(name).get(0)));
        extra.keySet().removeAll(declared);
        extra.values().removeIf(value -> value == null || value.equals(List.of()));
        return extra;
    }
}
