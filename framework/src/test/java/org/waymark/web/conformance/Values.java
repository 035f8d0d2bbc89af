package org.waymark.web.conformance;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waymark.web.App;
import tools.jackson.databind.JsonNode;

/** The values that cases are about: what they are in Java, and as text. */
final class Values {
    private Values() {}

    /** Returns the value that JSON stands for: null, a truth value, a whole number, a text, a list or a map. */
    static Object of(JsonNode json) {
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(element -> list.add(of(element)));
            return list;
        }
        if (json.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.properties().forEach(entry -> map.put(entry.getKey(), of(entry.getValue())));
            return map;
        }
        return scalar(json);
    }

    static Object scalar(JsonNode json) {
        if (json.isNull() || json.isMissingNode()) {
            return null;
        }
        if (json.isBoolean()) {
            return json.asBoolean();
        }
        if (json.isIntegralNumber()) {
            return json.asLong();
        }
        return json.isNumber() ? (Object) json.asDouble() : json.asString();
    }

    /** Returns the value of an object such as {"date": "2024-02-29"}, or else the value of the JSON as it is. */
    static Object literal(JsonNode json) {
        if (json.has("date")) {
            return LocalDate.parse(json.get("date").asString());
        }
        if (json.has("datetime")) {
            return LocalDateTime.parse(json.get("datetime").asString());
        }
        return of(json);
    }

    /** Returns a value as text, as the original's cases write it. */
    static String show(Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Values::show).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, element) -> sorted.put(show(key), element));
            return shown(sorted);
        }
        return isOfCase(value) ? describe(value) : value.toString();
    }

    /** Returns what a model is: its class and its fields. */
    static String describe(Object model) {
        if (model == null) {
            return null;
        }
        String name = model.getClass().getSimpleName();
        return model instanceof App ? "app:" + name : name + shown(fieldsOf(model));
    }

    private static String shown(Map<String, Object> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + show(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static boolean isOfCase(Object value) {
        return value.getClass().getPackageName().equals(CaseTypes.PACKAGE);
    }

    /** Returns the fields that objects of a class have, by name. */
    static Map<String, Field> fields(Class<?> type) {
        Map<String, Field> fields = new TreeMap<>();
        for (Field field : type.getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                fields.put(field.getName(), field);
            }
        }
        return fields;
    }

    static Map<String, Object> fieldsOf(Object object) {
        Map<String, Object> values = new TreeMap<>();
        fields(object.getClass()).forEach((name, field) -> values.put(name, get(field, object)));
        return values;
    }

    static Object get(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes an object with the values of its fields; values for fields that it does not have are left out. */
    static Object make(Class<?> type, Map<String, Object> values) throws ReflectiveOperationException {
        Object made = type.getConstructor().newInstance();
        for (Map.Entry<String, Field> field : fields(type).entrySet()) {
            if (values.containsKey(field.getKey())) {
                field.getValue().set(made, values.get(field.getKey()));
            }
        }
        return made;
    }
}
