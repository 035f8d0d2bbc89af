package org.waymark.web;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.Target;
import org.waymark.web.http.Response;

/** What answers one method at one path, as OpenAPI has it: one view, or several that are told apart by the model. */
final class OpenApiOperation {
    private final AppPlace place;
    private final JsonSchemas schemas;
    private final DumpedTypes dumps;
    private final Set<String> models = new LinkedHashSet<>();
    private final Map<String, Map<String, @Nullable Object>> parameters = new LinkedHashMap<>();
    private final Map<String, Object> accepted = new TreeMap<>();
    private final Map<String, Object> sent = new TreeMap<>();
    private final Map<String, String> errors = new TreeMap<>();
    private final Set<String> permissions = new TreeSet<>();
    private final Set<String> schemes = new TreeSet<>();
    private boolean isEmpty;

    OpenApiOperation(AppPlace place, OpenApiPath path, JsonSchemas schemas, DumpedTypes dumps) {
        this.place = place;
        this.schemas = schemas;
        this.dumps = dumps;
        path.parameters().forEach(this::parameter);
        if (!path.path().isOfApp()) {
            errors.put("404", "There is no such model.");
        }
    }

    private void parameter(Map<String, @Nullable Object> parameter) {
        parameters.put(parameter.get("in") + " " + parameter.get("name"), parameter);
        if ("query".equals(parameter.get("in"))) {
            errors.put("400", "A parameter cannot be read.");
        }
    }

    void add(AppView view) {
        models.add(view.model().getSimpleName() + (view.name().isEmpty() ? "" : ", " + view.name()));
        Target target = view.sourced().source().target();
        if (target == null) {
            sent(view.kind(), Object.class);
            return;
        }
        Method method = target.method();
        inputs(method);
        sent(view.kind(), method.getGenericReturnType());
    }

    /** Reads the parameters in the order in which views do: the first that is nothing else is the model. */
    private void inputs(Method method) {
        boolean hasModel = false;
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Body.class)) {
                body(parameter);
            } else if (Injection.of(parameter, place.appType()) == null) {
                if (Injection.isOfQuery(parameter, hasModel)) {
                    parameter(OpenApiPath.query(QueryInput.of(parameter), schemas));
                } else {
                    hasModel = true;
                }
            }
        }
    }

    private void body(Parameter parameter) {
        Class<?> type = parameter.getType();
        Object schema = Map.of("schema", schemas.of(parameter.getParameterizedType()));
        if (type == byte[].class || type == InputStream.class) {
            accepted.put("application/octet-stream", Map.of());
        } else if (type == String.class) {
            accepted.put("text/plain", schema);
        } else {
            accepted.put("application/json", schema);
            if (type.isRecord()) {
                accepted.put("application/x-www-form-urlencoded", schema);
            }
            errors.put("400", "The body or a parameter cannot be read.");
            errors.put("415", "The body has another type.");
            errors.put("422", "Fields of the body are wrong.");
        }
    }

    private void sent(String kind, Type type) {
        if (type == void.class) {
            isEmpty = true;
        } else if (kind.equals("json")) {
            sent.put("application/json", type == Response.class ? Map.of() : Map.of("schema", schemas.of(type, dumps)));
        } else if (type != Response.class) {
            sent.put(kind.equals("html") ? "text/html" : "text/plain", Map.of("schema", Map.of("type", "string")));
        }
    }

    void require(Class<?> permission, @Nullable String scheme) {
        permissions.add(permission.getSimpleName());
        errors.put("401", "Nobody said who asks.");
        errors.put("403", "The permission is not given.");
        if (scheme != null) {
            schemes.add(scheme);
        }
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("summary", String.join("; ", models));
        json.put("tags", List.of(place.appType().getSimpleName()));
        json.put("parameters", new ArrayList<>(parameters.values()));
        if (!accepted.isEmpty()) {
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("required", true);
            body.put("content", accepted);
            json.put("requestBody", body);
        }
        json.put("responses", responses());
        if (!schemes.isEmpty()) {
            json.put(
                    "security",
                    schemes.stream().map(scheme -> Map.of(scheme, List.of())).toList());
        }
        if (!permissions.isEmpty()) {
            json.put("x-permissions", permissions);
        }
        return json;
    }

    private Map<String, @Nullable Object> responses() {
        Map<String, @Nullable Object> responses = new LinkedHashMap<>();
        if (!isEmpty || !sent.isEmpty()) {
            Map<String, @Nullable Object> success = new LinkedHashMap<>();
            success.put("description", "The view answers.");
            if (!sent.isEmpty()) {
                success.put("content", sent);
            }
            responses.put(sent.isEmpty() ? "default" : "200", success);
        }
        if (isEmpty) {
            responses.put("204", Map.of("description", "Done."));
        }
        errors.forEach((status, description) -> responses.put(status, Map.of("description", description)));
        return responses;
    }
}
