package org.waymark.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What answers one method at one path, as OpenAPI has it: one view, or several that are told apart by the model, by what is sent
 * or by what is accepted.
 */
final class OpenApiOperation {
    private final OpenApiPlace place;
    private final Set<String> models = new LinkedHashSet<>();
    private final Map<String, Map<String, @Nullable Object>> parameters = new LinkedHashMap<>();
    private final Map<String, Object> accepted = new TreeMap<>();
    private final Map<String, Object> sent = new TreeMap<>();
    private final Map<String, String> errors = new TreeMap<>();
    private final Set<String> permissions = new TreeSet<>();
    private final Set<String> schemes = new TreeSet<>();
    private boolean isEmpty;
    private boolean isOpen;
    private boolean isForAllModels;
    private boolean isForAllBodies;
    private boolean isForAllClients;

    OpenApiOperation(OpenApiPlace place, OpenApiPath path) {
        this.place = place;
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

    /** Adds a view of what is at the path. */
    void add(AppView view, PathAction path) {
        models.add(view.model().getSimpleName() + (view.name().isEmpty() ? "" : ", " + view.name()));
        isForAllModels |=
                view.model().isAssignableFrom(path.model()) && view.conditions().isEmpty();
        isForAllBodies |= view.consumes().isEmpty();
        isForAllClients |= view.produces().isEmpty();
        Method declared = view.declared();
        if (declared != null) {
            inputs(view, declared);
        }
        if (!view.consumes().isEmpty()) {
            accepted.putIfAbsent(view.consumes(), Map.of());
        }
        sent.putAll(place.content().of(view));
        isEmpty |= view.result() == void.class;
    }

    /** Reads the parameters in the order in which views do: the first that is nothing else is the model. */
    private void inputs(AppView view, Method method) {
        boolean hasModel = false;
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Body.class)) {
                view.body(place.app().parts()).ifPresent(body -> body(view, body, parameter));
            } else if (Injection.of(parameter, place.app().appType()) == null) {
                if (Injection.isOfQuery(parameter, hasModel)) {
                    parameter(OpenApiPath.query(QueryInput.of(parameter), place.schemas()));
                } else {
                    hasModel = true;
                }
            }
        }
    }

    /** What reads the body knows which media types it takes. */
    private void body(AppView view, BodyArgument body, Parameter parameter) {
        boolean isRaw = body instanceof RawBody;
        for (String mediaType : view.consumes().isEmpty() ? body.mediaTypes() : List.of(view.consumes())) {
            accepted.put(mediaType, isRaw ? raw(parameter, mediaType) : described(parameter));
        }
        if (!isRaw) {
            errors.put("400", "The body or a parameter cannot be read.");
            errors.put("415", "The body has another type.");
            errors.put("422", "Fields of the body are wrong.");
        }
    }

    private Map<String, Object> described(Parameter parameter) {
        return Map.of("schema", place.schemas().of(parameter.getParameterizedType()));
    }

    private static Map<String, Object> raw(Parameter parameter, String mediaType) {
        return parameter.getType() == String.class && OpenApiContent.isText(mediaType) ? OpenApiContent.TEXT : Map.of();
    }

    /** Takes note of a view that answers anybody. */
    void open() {
        isOpen = true;
    }

    /** Takes note of a view that does not answer everybody, and of the way to say who asks, if it is known. */
    void close(@Nullable String scheme) {
        errors.put("401", "Nobody said who asks.");
        if (scheme != null) {
            schemes.add(scheme);
        }
    }

    /** Takes note of a view for a class of identities. */
    void want(Class<? extends Principal> identity) {
        if (identity != Principal.class) {
            errors.putIfAbsent("403", "Who asks is no " + identity.getSimpleName() + ".");
        }
    }

    /** Takes note of a view for those who have a permission. */
    void require(Class<?> permission) {
        permissions.add(permission.getSimpleName());
        errors.put("403", "The permission is not given.");
    }

    /** Returns what is written; others are the operations at the same path. */
    Map<String, @Nullable Object> json(boolean hasOthers) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("summary", String.join("; ", models));
        json.put("tags", List.of(place.app().appType().getSimpleName()));
        json.put("parameters", new ArrayList<>(parameters.values()));
        if (!accepted.isEmpty()) {
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("required", true);
            body.put("content", accepted);
            json.put("requestBody", body);
        }
        refusals(hasOthers);
        json.put("responses", responses());
        if (!schemes.isEmpty()) {
            json.put("security", security());
        }
        if (!permissions.isEmpty()) {
            json.put("x-permissions", permissions);
        }
        return json;
    }

    /** What is refused because no view is for it depends on all views. */
    private void refusals(boolean hasOthers) {
        if (!isForAllModels && hasOthers) {
            errors.put("405", "There is no view of the model for this method.");
        }
        if (!isForAllClients) {
            errors.put("406", "None of these media types is accepted.");
        }
        if (!isForAllBodies) {
            errors.putIfAbsent("415", "The body has another type.");
        }
    }

    /** One of the schemes is enough, and none is needed where some view answers anybody. */
    private List<Map<String, List<String>>> security() {
        List<Map<String, List<String>>> security = new ArrayList<>();
        schemes.forEach(scheme -> security.add(Map.of(scheme, List.of())));
        if (isOpen) {
            security.add(Map.of());
        }
        return security;
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
        errors.forEach(
                (status, description) -> responses.put(status, place.errors().response(status, description)));
        return responses;
    }
}
