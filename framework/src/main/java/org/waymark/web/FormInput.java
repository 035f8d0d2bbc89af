package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.BadParameterException;
import org.waymark.traject.Parameter;
import org.waymark.traject.QueryParameters;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;

/**
 * Reads a record from a form, component by component.
 *
 * @param fields the fields of the form, in the order of the components
 * @param constructor makes the record of an array of values
 */
record FormInput(List<Field> fields, MethodHandle constructor) {
    /** A field of a form: what the record says of it, and how an app reads it. */
    record Field(QueryInput input, Parameter<?> parameter) {}

    /**
     * A record that forms are read as, before it is known how an app converts text.
     *
     * @param type the class of the record
     * @param inputs its components, in order
     * @param constructor makes the record of an array of values
     */
    record Declared(Class<?> type, List<QueryInput> inputs, MethodHandle constructor) {
        static Declared of(Class<?> type) {
            List<QueryInput> inputs =
                    Stream.of(type.getRecordComponents()).map(Declared::input).toList();
            return new Declared(type, inputs, Records.constructor(type));
        }

        private static QueryInput input(RecordComponent component) {
            Named named = component.getDeclaredAnnotation(Named.class);
            String name = named == null ? component.getName() : named.value();
            return QueryInput.of(name, component.getType(), component.getGenericType(), component);
        }

        /** Returns whether an app converts text to all components. */
        boolean areKnown(Conversions conversions) {
            return inputs.stream().allMatch(input -> input.isKnown(conversions));
        }

        /**
         * Returns what reads forms in an app.
         *
         * @throws org.waymark.dectate.DirectiveException if the app converts no text to a component, or if a default cannot
         *     be read
         */
        FormInput in(Conversions conversions) {
            List<Field> fields = inputs.stream()
                    .map(input -> new Field(input, input.declared(conversions, told(input))))
                    .toList();
            return new FormInput(fields, constructor);
        }

        private String told(QueryInput input) {
            return "the field " + input.name() + " of the @Body " + type.getSimpleName();
        }
    }

    /**
     * Returns the record that a form says.
     *
     * @throws UnprocessableContent if a field is missing or cannot be read, with all that are
     */
    Object read(QueryParameters form) {
        List<@Nullable Object> values = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (Field field : fields) {
            try {
                values.add(value(field, form));
            } catch (BadParameterException e) {
                errors.add(new FieldError(field.input().name(), told(e)));
            }
        }
        if (!errors.isEmpty()) {
            throw new UnprocessableContent(errors);
        }
        return Records.ofClient(constructor, values.toArray());
    }

    /** Browsers send an empty text for a field that is left empty: where nothing may be said, it says nothing. */
    private static @Nullable Object value(Field field, QueryParameters form) {
        QueryInput input = field.input();
        boolean isLeftEmpty = input.type() == Optional.class
                && form.all(input.name()).stream().allMatch(String::isEmpty);
        return input.given(isLeftEmpty ? null : field.parameter().decode(form));
    }

    private static String told(BadParameterException e) {
        return switch (e.reason()) {
            case MISSING -> "This is required.";
            case REPEATED -> "Only one value is taken.";
            default -> "The value cannot be read.";
        };
    }
}
