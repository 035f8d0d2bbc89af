package org.waymark.web.conformance;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import org.waymark.web.Request;

/** Finds what a name such as self.id stands for. */
final class Names {
    private Names() {}

    static Object find(String dotted, Scope scope) {
        List<String> steps = List.of(dotted.split("\\.", -1));
        if (steps.get(0).equals("settings")) {
            return scope.world().settings().value(steps, scope.request());
        }
        Object value = root(steps.get(0), scope);
        for (String step : steps.subList(1, steps.size())) {
            value = attribute(value, step, scope);
        }
        return value;
    }

    private static Object root(String name, Scope scope) {
        return switch (name) {
            case "self" -> scope.self();
            case "app" -> scope.app();
            case "request" -> scope.request();
            case "identity" -> scope.identity();
            case "arg", "vars", "body" -> scope.names().get(name);
            default -> throw scope.world().unknown("the name " + name);
        };
    }

    private static Object attribute(Object value, String name, Scope scope) {
        if (value instanceof Request request) {
            return ofRequest(request, name, scope);
        }
        if (value instanceof Identity identity && !name.equals("class")) {
            return name.equals("role") ? identity.role() : identity.userid();
        }
        if (value == null && name.equals("userid")) {
            // Nobody, in the original, is an object too.
            return null;
        }
        if (value instanceof Map<?, ?> map && map.containsKey(name)) {
            return map.get(name);
        }
        if (value == null) {
            throw new MissingAttribute(name);
        }
        return name.equals("class") ? value.getClass().getSimpleName() : field(value, name);
    }

    private static Object field(Object value, String name) {
        Field field = Values.fields(value.getClass()).get(name);
        if (field == null) {
            throw new MissingAttribute(name);
        }
        return Values.get(field, value);
    }

    private static Object ofRequest(Request request, String name, Scope scope) {
        return switch (name) {
            case "method" -> request.method();
            case "path" -> request.path();
            case "view_name" -> request.viewName();
            default -> throw scope.world().unknown("the name request." + name);
        };
    }
}
