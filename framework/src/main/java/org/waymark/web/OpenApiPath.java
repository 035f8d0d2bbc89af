package org.waymark.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.SourcedAction;
import org.waymark.dectate.Target;
import org.waymark.traject.Converter;
import org.waymark.traject.Converters;

/**
 * A path as OpenAPI has it.
 *
 * @param path the path
 * @param text the path of the model, whose variables have different names
 * @param parameters its variables and what it takes from the query
 * @param wanted the classes of whom it is for, and the apps on its way, where that is not everybody
 */
record OpenApiPath(
        PathAction path,
        String text,
        List<Map<String, @Nullable Object>> parameters,
        List<Class<? extends Principal>> wanted) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}*+]+)[*+]?}");
    private static final List<Class<?>> CONVERTED = List.of(
            Integer.class, Long.class, Boolean.class, UUID.class, LocalDate.class, LocalTime.class, Instant.class);

    static OpenApiPath of(Site site, AppPlace place, PathAction path, JsonSchemas schemas) {
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        List<Class<? extends Principal>> wanted = new ArrayList<>();
        Class<?> appType = site.root();
        for (PathAction mount : place.mounts()) {
            Method mounting = method(site, appType, mount);
            types.addAll(types(mounting, mount));
            wanted.addAll(wanted(mounting));
            appType = mount.model();
        }
        Method method = method(site, appType, path);
        types.addAll(types(method, path));
        wanted.addAll(wanted(method));
        String text = numbered(place.pathOf(path), types, parameters, schemas);
        if (method == null) {
            path.parameters()
                    .names()
                    .forEach(name -> parameters.add(parameter(name, "query", false, schemas.of(String.class))));
        } else {
            Stream.of(method.getParameters())
                    .filter(parameter -> Injection.of(parameter, place.appType()) == null)
                    .filter(parameter -> !path.pattern().variables().contains(ParameterNames.of(parameter)))
                    .forEach(parameter -> parameters.add(query(QueryInput.of(parameter), schemas)));
        }
        return new OpenApiPath(path, text, List.copyOf(parameters), List.copyOf(wanted));
    }

    /** Gives each variable a name of its own: apps that are mounted in each other may use the same. */
    private static String numbered(
            String path, List<Type> types, List<Map<String, @Nullable Object>> parameters, JsonSchemas schemas) {
        Set<String> names = new HashSet<>();
        StringBuilder text = new StringBuilder();
        Matcher variable = VARIABLE.matcher(path);
        for (int i = 0; variable.find(); i++) {
            String name = variable.group(1);
            for (int number = 2; !names.add(name); number++) {
                name = variable.group(1) + number;
            }
            variable.appendReplacement(text, Matcher.quoteReplacement("{" + name + "}"));
            parameters.add(parameter(name, "path", true, schemas.of(types.get(i))));
        }
        return variable.appendTail(text).toString();
    }

    /** Returns the types of the variables of a path. */
    private static List<Type> types(@Nullable Method method, PathAction path) {
        List<Type> types = new ArrayList<>();
        for (String name : path.pattern().variables()) {
            types.add(Stream.ofNullable(method)
                    .flatMap(found -> Stream.of(found.getParameters()))
                    .filter(parameter -> ParameterNames.of(parameter).equals(name))
                    .map(Parameter::getParameterizedType)
                    .findFirst()
                    .orElseGet(() -> type(path.converters().get(name))));
        }
        return types;
    }

    /** Returns the classes of whom a method takes, and refuses if they do not ask. */
    private static List<Class<? extends Principal>> wanted(@Nullable Method method) {
        List<Class<? extends Principal>> wanted = new ArrayList<>();
        for (Parameter parameter : method == null ? new Parameter[0] : method.getParameters()) {
            if (Principal.class.isAssignableFrom(parameter.getType())) {
                wanted.add(parameter.getType().asSubclass(Principal.class));
            }
        }
        return wanted;
    }

    /** Returns the type that a converter of the standard ones converts to; otherwise it is text. */
    private static Type type(@Nullable Converter<?> converter) {
        return CONVERTED.stream()
                .filter(type -> Converters.standard().find(type) == converter)
                .findFirst()
                .orElse(String.class);
    }

    private static @Nullable Method method(Site site, Class<?> appType, PathAction path) {
        Optional<Target> target = site.committed().plan().query(appType).groups(PathAction.GROUP).actions().stream()
                .filter(sourced -> sourced.identity().equals(path.identity()))
                .map(SourcedAction::source)
                .flatMap(source -> Stream.ofNullable(source.target()))
                .findFirst();
        return target.map(Target::method).orElse(null);
    }

    static Map<String, @Nullable Object> query(QueryInput input, JsonSchemas schemas) {
        boolean isRequired = input.type() != Optional.class && input.type() != List.class && input.standard() == null;
        Map<String, ? extends @Nullable Object> element = schemas.of(input.element());
        Map<String, @Nullable Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", element);
        return parameter(
                input.name(),
                "query",
                isRequired,
                input.type() == List.class ? list : JsonSchemas.withDefault(element, input.standard()));
    }

    private static Map<String, @Nullable Object> parameter(
            String name, String in, boolean isRequired, Map<String, ? extends @Nullable Object> schema) {
        Map<String, @Nullable Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        if (isRequired) {
            parameter.put("required", true);
        }
        parameter.put("schema", schema);
        return parameter;
    }

    /** Returns the path of a view of the models. */
    String template(String viewName) {
        return viewName.isEmpty() && !text.isEmpty() ? text : text + "/" + viewName;
    }
}
