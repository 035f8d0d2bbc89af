package org.waymark.web;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes types as JSON Schema. Records are described once, under names, and referred to. */
final class JsonSchemas {
    private static final Map<Class<?>, Map<String, Object>> KNOWN = Map.ofEntries(
            known("string", "", String.class),
            known("string", "", char.class),
            known("integer", "int32", int.class),
            known("integer", "int32", Integer.class),
            known("integer", "int32", short.class),
            known("integer", "int32", Short.class),
            known("integer", "int64", long.class),
            known("integer", "int64", Long.class),
            known("integer", "", BigInteger.class),
            known("number", "double", double.class),
            known("number", "double", Double.class),
            known("number", "float", float.class),
            known("number", "float", Float.class),
            known("number", "", BigDecimal.class),
            known("boolean", "", boolean.class),
            known("boolean", "", Boolean.class),
            known("string", "uuid", UUID.class),
            known("string", "date", LocalDate.class),
            known("string", "time", LocalTime.class),
            known("string", "date-time", Instant.class),
            known("string", "date-time", OffsetDateTime.class));

    private final Map<String, Class<?>> names = new TreeMap<>();
    private final Map<String, Map<String, @Nullable Object>> described = new TreeMap<>();

    /** Describes what is in a collection, a map, an array or an optional value. */
    @FunctionalInterface
    private interface Elements {
        Map<String, ? extends @Nullable Object> of(Type element);
    }

    private static Map.Entry<Class<?>, Map<String, Object>> known(String type, String format, Class<?> described) {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", type));
        if (!format.isEmpty()) {
            schema.put("format", format);
        }
        return Map.entry(described, schema);
    }

    /** Returns what was described under names. */
    Map<String, Map<String, @Nullable Object>> described() {
        return described;
    }

    /** Returns the schema of a type; that of what JSON says nothing about allows anything. */
    Map<String, ? extends @Nullable Object> of(Type type) {
        return of(type, this::of);
    }

    /** Returns the schema of what is sent for a type by an app that writes models in its own way. */
    Map<String, ? extends @Nullable Object> of(Type type, DumpedTypes dumps) {
        return of(dumps.of(type), element -> of(element, dumps));
    }

    private Map<String, ? extends @Nullable Object> of(Type type, Elements elements) {
        if (type instanceof Class<?> raw) {
            return raw.isArray() ? nested("array", "items", elements.of(raw.getComponentType())) : ofClass(raw);
        }
        if (type instanceof GenericArrayType array) {
            return nested("array", "items", elements.of(array.getGenericComponentType()));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return elements.of(arguments[0]);
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return nested("array", "items", elements.of(arguments[0]));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return nested("object", "additionalProperties", elements.of(arguments[1]));
            }
            return ofClass(raw);
        }
        return Map.of();
    }

    private Map<String, ? extends @Nullable Object> ofClass(Class<?> type) {
        Map<String, Object> known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            Map<String, @Nullable Object> schema = new LinkedHashMap<>(Map.of("type", "string"));
            schema.put(
                    "enum",
                    Stream.of(type.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name())
                            .toList());
            return schema;
        }
        if (type.isRecord()) {
            return Map.of("$ref", "#/components/schemas/" + described(type));
        }
        return Map.of();
    }

    private static Map<String, Object> nested(
            String type, String keyword, Map<String, ? extends @Nullable Object> element) {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", type));
        schema.put(keyword, element);
        return schema;
    }

    /** Describes a record, which may have itself as a component. Returns its name. */
    private String described(Class<?> type) {
        String simple = type.getSimpleName();
        String name = names.getOrDefault(simple, type) == type
                ? simple
                : type.getName().replace('$', '.');
        if (names.put(name, type) != null) {
            return name;
        }
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        described.put(name, schema);
        for (RecordComponent component : type.getRecordComponents()) {
            // A codec gives 0 for a primitive that is left out, and nobody can tell.
            Default standard =
                    component.getType().isPrimitive() ? null : component.getDeclaredAnnotation(Default.class);
            properties.put(component.getName(), withDefault(of(component.getGenericType()), standard));
            if (LeftOut.isRequired(component)) {
                required.add(component.getName());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return name;
    }

    private static Map<String, @Nullable Object> withDefault(
            Map<String, ? extends @Nullable Object> schema, @Nullable Default standard) {
        return withDefault(schema, standard == null ? null : standard.value());
    }

    /** Returns a schema with a default that is written as text. */
    static Map<String, @Nullable Object> withDefault(
            Map<String, ? extends @Nullable Object> schema, @Nullable String standard) {
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(schema);
        if (standard != null) {
            complete.put("default", asType(schema.get("type"), standard));
        }
        return complete;
    }

    /** Returns what a text says as a value of a type of JSON; a text that JSON has no other way to say stays one. */
    private static Object asType(@Nullable Object type, String text) {
        if ("boolean".equals(type) && Set.of("true", "false").contains(text)) {
            return Boolean.valueOf(text);
        }
        try {
            return "integer".equals(type) || "number".equals(type) ? new BigDecimal(text) : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
