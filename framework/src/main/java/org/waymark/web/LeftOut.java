package org.waymark.web;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.traject.Parameter;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;

/**
 * What JSON leaves out of records, or says to be null: it is filled in as in forms, or refused, wherever the record is. Codecs give
 * null for it, and 0 for a primitive, of which nobody can tell whether it was there.
 */
final class LeftOut {
    private static final Map<Class<?>, Object> EMPTY = Map.of(
            Optional.class, Optional.empty(),
            List.class, List.of(),
            Collection.class, List.of(),
            Set.class, Set.of(),
            Map.class, Map.of(),
            Boolean.class, false);

    private final Conversions conversions;
    private final Map<Class<?>, Optional<Shape>> shapes = new ConcurrentHashMap<>();

    /** A class of records: its components, in order, and what makes one of their values. */
    private record Shape(List<Component> components, MethodHandle constructor) {}

    /**
     * A component of a record.
     *
     * @param absent what it is if it is left out, or null
     * @param mayBeNull whether it may be null then
     */
    private record Component(
            String name, MethodHandle accessor, @Nullable Object absent, boolean mayBeNull) {}

    LeftOut(Conversions conversions) {
        this.conversions = conversions;
    }

    /** Returns whether JSON has to have a component of a record. */
    static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        return type != boolean.class
                && !EMPTY.containsKey(type)
                && !component.isAnnotationPresent(Default.class)
                && !isNullable(component);
    }

    private static boolean isNullable(RecordComponent component) {
        return Stream.of(component.getAnnotatedType().getAnnotations(), component.getAnnotations())
                .flatMap(Stream::of)
                .map(Annotation::annotationType)
                .anyMatch(annotation -> annotation.getSimpleName().equals("Nullable"));
    }

    /**
     * Looks at a class of records beforehand.
     *
     * @throws DirectiveException if a default of it cannot be read
     */
    void learn(Class<?> type) {
        shapes.computeIfAbsent(type, this::shape);
    }

    /**
     * Returns a value that JSON was read as, with all that it left out.
     *
     * @throws UnprocessableContent if it left out what has to be there, with all that it did
     */
    Object filledIn(Object read) {
        List<FieldError> errors = new ArrayList<>();
        Object filled = filledIn(read, "", errors);
        if (!errors.isEmpty()) {
            throw new UnprocessableContent(errors);
        }
        return filled;
    }

    private Object filledIn(Object value, String path, List<FieldError> errors) {
        if (value instanceof List<?> list) {
            return elements(list, path, errors);
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            Object filled = filledIn(optional.get(), path, errors);
            return filled == optional.get() ? optional : Optional.of(filled);
        }
        return value instanceof Record
                ? shapes.computeIfAbsent(value.getClass(), this::shape)
                        .map(shape -> components(value, shape, path, errors))
                        .orElse(value)
                : value;
    }

    private Object elements(List<?> list, String path, List<FieldError> errors) {
        List<@Nullable Object> filled = new ArrayList<>(list.size());
        boolean isChanged = false;
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            Object complete = element == null ? null : filledIn(element, path + "[" + i + "]", errors);
            isChanged |= complete != element;
            filled.add(complete);
        }
        return isChanged ? Collections.unmodifiableList(filled) : list;
    }

    private Object components(Object of, Shape shape, String path, List<FieldError> errors) {
        int before = errors.size();
        boolean isChanged = false;
        @Nullable Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Component component = shape.components().get(i);
            String name = path.isEmpty() ? component.name() : path + "." + component.name();
            Object value = Records.read(component.accessor(), of);
            values[i] = value == null ? component.absent() : filledIn(value, name, errors);
            isChanged |= values[i] != value;
            if (values[i] == null && !component.mayBeNull()) {
                errors.add(new FieldError(name, "This is required."));
            }
        }
        return isChanged && errors.size() == before ? Records.ofClient(shape.constructor(), values) : of;
    }

    /** Returns nothing for a class that is closed to the framework: its own package has to see to it. */
    private Optional<Shape> shape(Class<?> type) {
        List<MethodHandle> accessors = new ArrayList<>();
        MethodHandle constructor;
        try {
            constructor = Records.constructor(type);
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.add(Records.accessor(component));
            }
        } catch (DirectiveException closed) {
            return Optional.empty();
        }
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(new Component(
                    component.getName(),
                    accessors.get(components.size()),
                    absent(component),
                    component.getType().isPrimitive() || !isRequired(component)));
        }
        return Optional.of(new Shape(components, constructor));
    }

    private @Nullable Object absent(RecordComponent component) {
        if (component.getType().isPrimitive() || !component.isAnnotationPresent(Default.class)) {
            return EMPTY.get(component.getType());
        }
        QueryInput input =
                QueryInput.of(component.getName(), component.getType(), component.getGenericType(), component);
        String what = "the component " + component.getName() + " of "
                + component.getDeclaringRecord().getSimpleName();
        Parameter<?> parameter = input.declared(input.converter(conversions, what), what);
        return parameter.decode(QueryParameters.parse(""));
    }
}
