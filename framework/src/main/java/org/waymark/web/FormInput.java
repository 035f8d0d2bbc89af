package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.BadParameterException;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;

/**
 * Reads a record from a form, component by component.
 *
 * @param fields the fields of the form, in the order of the components
 * @param constructor makes the record of an array of values
 */
record FormInput(List<QueryInput> fields, MethodHandle constructor) {
    static FormInput of(Class<?> type) {
        List<QueryInput> fields =
                Stream.of(type.getRecordComponents()).map(FormInput::field).toList();
        return new FormInput(fields, Records.constructor(type));
    }

    private static QueryInput field(RecordComponent component) {
        Named named = component.getDeclaredAnnotation(Named.class);
        String name = named == null ? component.getName() : named.value();
        return QueryInput.of(name, component.getType(), component.getGenericType(), component);
    }

    /**
     * Returns the record that a form says.
     *
     * @throws UnprocessableContent if a field is missing or cannot be read, with all that are
     */
    Object read(QueryParameters form, Conversions conversions) {
        List<@Nullable Object> values = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (QueryInput field : fields) {
            try {
                values.add(value(field, form, conversions));
            } catch (BadParameterException e) {
                errors.add(new FieldError(field.name(), told(e)));
            }
        }
        if (!errors.isEmpty()) {
            throw new UnprocessableContent(errors);
        }
        return Records.ofClient(constructor, values.toArray());
    }

    /** Browsers send an empty text for a field that is left empty: where nothing may be said, it says nothing. */
    private static @Nullable Object value(QueryInput field, QueryParameters form, Conversions conversions) {
        boolean isLeftEmpty = field.type() == Optional.class
                && form.all(field.name()).stream().allMatch(String::isEmpty);
        return field.given(isLeftEmpty ? null : field.declared(conversions).decode(form));
    }

    private static String told(BadParameterException e) {
        return switch (e.reason()) {
            case MISSING -> "This is required.";
            case REPEATED -> "Only one value is taken.";
            default -> "The value cannot be read.";
        };
    }
}
