package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One case of the oracle, put in terms of the public API: what is declared, and a trace of what is performed. */
final class OracleCase {
    static final String BASE = "App";

    final Json json;
    private final Json modelBases;
    final Map<String, Trace> traces = new HashMap<>();
    private final GeneratedTypes appTypes = new GeneratedTypes();
    private final Map<String, Class<?>> models = new HashMap<>();
    private final Map<String, Json> types = new LinkedHashMap<>();
    private final Map<String, RegistryKey<List<List<String>>>> keys = new HashMap<>();
    private final Map<String, Map<Boolean, Hook>> hooks = new HashMap<>();

    /** What happened for one app: the groups in the order of their first sign of life, and what they did. */
    static final class Trace {
        final Map<String, Integer> before = new HashMap<>();
        final Map<String, Integer> after = new HashMap<>();
        final Map<String, List<List<String>>> performed = new LinkedHashMap<>();

        List<List<String>> performed(String group) {
            return performed.computeIfAbsent(group, key -> new ArrayList<>());
        }
    }

    /**
     * Makes a case.
     *
     * @param modelBases the base of each class that cases have as values, or null
     */
    OracleCase(Json json, Json modelBases) {
        this.json = json;
        this.modelBases = modelBases;
        json.list("types").forEach(type -> types.put(type.text("name"), type));
        appTypes.define(BASE, List.of());
        json.list("apps").forEach(app -> appTypes.define(app.text("name"), app.texts("bases")));
    }

    /** Returns a value, with classes of the oracle's models in the place of their names. */
    Object value(Object json) {
        return json instanceof Map<?, ?> map && map.containsKey("class") ? model((String) map.get("class")) : json;
    }

    private Class<?> model(String name) {
        if (!models.containsKey(name)) {
            String base = modelBases.text(name);
            List<String> bases = base == null ? List.of() : List.of(model(base).getSimpleName());
            models.put(name, appTypes.define(name, bases));
        }
        return models.get(name);
    }

    /** Returns the type of action that a directive of an app stands for, or null if the app has no such directive. */
    Json type(String app, String directive) {
        List<String> lineage =
                Lineage.of(appType(app)).stream().map(Class::getSimpleName).toList();
        return json.list("directives").stream()
                .filter(one -> one.text("name").equals(directive) && lineage.contains(one.text("app")))
                .max(Comparator.comparingInt(one -> lineage.indexOf(one.text("app"))))
                .map(one -> type(one.text("type")))
                .orElse(null);
    }

    Json type(String name) {
        return types.get(name);
    }

    Class<?> appType(String name) {
        return appTypes.get(name);
    }

    /** Returns the configuration for one commit of the case; traces start anew. */
    Configuration configuration(List<String> commit) {
        traces.clear();
        Configuration.Builder builder = Configuration.builder();
        commit.forEach(app -> builder.app(appType(app)));
        builder.use(appType(BASE), table -> {});
        json.list("apps").forEach(app -> builder.use(appType(app.text("name")), table -> {}));
        for (Json directive : json.list("directives")) {
            Json type = types.get(directive.text("type"));
            if (type.text("kind").equals("action")) {
                builder.use(appType(directive.text("app")), table -> table.group(group(type)));
            }
        }
        for (Json registration : json.list("registrations")) {
            Location location = new Location(registration.text("id"), null, null, 0, false);
            builder.declare(appType(registration.text("app")), declaration(registration), location);
        }
        return builder.build();
    }

    /** Returns the actions that a registration comes to. */
    List<OracleAction> actions(Json registration) {
        return actions(declaration(registration));
    }

    private static List<OracleAction> actions(Declaration declaration) {
        return declaration instanceof Composite composite
                ? composite.expand().stream()
                        .flatMap(part -> actions(part).stream())
                        .toList()
                : List.of((OracleAction) declaration);
    }

    private Declaration declaration(Json registration) {
        String type =
                type(registration.text("app"), registration.text("directive")).text("name");
        Map<String, Object> arguments = new HashMap<>(registration.get("with").map());
        arguments.putAll(registration.get("args").map());
        return declaration(registration.text("id"), type, arguments, registration.text("obj"));
    }

    private Declaration declaration(String id, String typeName, Map<String, Object> arguments, String object) {
        Json type = types.get(typeName);
        Map<String, Object> attributes = new HashMap<>(type.get("defaults").map());
        attributes.putAll(arguments);
        OracleAction action = new OracleAction(this, type, id, attributes, object);
        if (type.text("kind").equals("action")) {
            return action;
        }
        return (Composite) () -> {
            action.failIfAsked();
            return type.list("expand").stream()
                    .map(part -> part(id, part, attributes, object))
                    .toList();
        };
    }

    private Declaration part(String id, Json part, Map<String, Object> attributes, String object) {
        Map<String, Object> arguments = new HashMap<>();
        part.get("args").map().forEach((name, value) -> arguments.put(name, filled(value, attributes, object)));
        return declaration(id, part.text("type"), arguments, (String) filled(part.text("obj"), attributes, object));
    }

    private static Object filled(Object template, Map<String, Object> attributes, String object) {
        if (!(template instanceof String text)) {
            return template;
        }
        String result = text.replace("{obj}", object);
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            if (text.equals("{" + attribute.getKey() + "}")) {
                return attribute.getValue();
            }
            result = result.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return result;
    }

    /** Returns the group of an action type: that of its group class, or its own, with the groups that it depends on. */
    ActionGroup group(Json type) {
        return group(groupName(type), Set.of());
    }

    private ActionGroup group(String name, Set<String> path) {
        ActionGroup group = ActionGroup.of(name);
        if (path.contains(name)) {
            return group;
        }
        Json type = types.get(name);
        Set<String> longer = new HashSet<>(path);
        longer.add(name);
        for (String dependency : type.texts("depends")) {
            group = group.dependsOn(group(groupName(types.get(dependency)), longer));
        }
        for (Map.Entry<String, Object> registry : config(type).entrySet()) {
            group = group.registries(key(registry.getKey(), (String) registry.getValue()));
        }
        if (type.isTrue("before")) {
            group = group.before(hook(name, true));
        }
        return type.isTrue("after") ? group.after(hook(name, false)) : group;
    }

    /** Returns the registries of an action type, which are those of its group. */
    Map<String, Object> config(Json type) {
        return types.get(groupName(type)).get("config").map();
    }

    static String groupName(Json type) {
        return type.has("group") ? type.text("group") : type.text("name");
    }

    private Hook hook(String group, boolean before) {
        return hooks.computeIfAbsent(group, key -> new HashMap<>()).computeIfAbsent(before, key -> registries -> {
            Trace trace = trace(registries);
            trace.performed(group);
            (before ? trace.before : trace.after).merge(group, 1, Integer::sum);
        });
    }

    Trace trace(Registries registries) {
        return traces.computeIfAbsent(registries.appType().getSimpleName(), name -> new Trace());
    }

    RegistryKey<List<List<String>>> key(String name, String factory) {
        RegistryKey<List<List<String>>> known = keys.get(name + " " + factory);
        if (known == null) {
            known = RegistryKey.from(name, registries -> {
                json.get("factories")
                        .get(factory)
                        .get("needs")
                        .map()
                        .forEach((needed, other) -> registries.get(key(needed, (String) other)));
                return new ArrayList<>();
            });
            keys.put(name + " " + factory, known);
        }
        return known;
    }
}
