package org.waymark.web;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.BadParameterException;
import org.waymark.traject.Converter;
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
    record Field(QueryInput input, Parameter<?> parameter) {
        /** Returns whether it is a box that is not ticked: browsers send nothing for one. */
        boolean isUnticked(QueryParameters form) {
            return isTruth(input.type())
                    && input.standard() == null
                    && form.all(input.name()).isEmpty();
        }

        /** Returns whether it is left empty: browsers send an empty text, which says nothing where nothing may be said. */
        boolean isLeftEmpty(QueryParameters form) {
            return input.type() == Optional.class
                    && form.all(input.name()).stream().allMatch(String::isEmpty);
        }
    }

    /** What browsers send for a box that is ticked, unless it has a value of its own, is true as well. */
    private record Ticked(Converter<Boolean> usual) implements Converter<Boolean> {
        /** Returns what converts the texts of a form, where another converter converts any others. */
        @SuppressWarnings("unchecked") // A converter is found by the class of its values.
        static Converter<?> orUsual(Class<?> type, Converter<?> usual) {
            return isTruth(type) ? new Ticked((Converter<Boolean>) usual) : usual;
        }

        @Override
        public @Nullable Boolean decode(String text) {
            Boolean value = usual.decode(text);
            return (value == null && text.equals("on")) ? Boolean.TRUE : value;
        }

        @Override
        public String encode(Boolean value) {
            return usual.encode(value);
        }
    }

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
                    .map(input -> new Field(input, declared(input, conversions)))
                    .toList();
            return new FormInput(fields, constructor);
        }

        private Parameter<?> declared(QueryInput input, Conversions conversions) {
            Converter<?> usual = input.converter(conversions, told(input));
            return input.declared(Ticked.orUsual(input.element(), usual), told(input));
        }

        private String told(QueryInput input) {
            return "the field " + input.name() + " of the @Body " + type.getSimpleName();
        }
    }

    private static boolean isTruth(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
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

    private static @Nullable Object value(Field field, QueryParameters form) {
        if (field.isUnticked(form)) {
            return false;
        }
        return field.input()
                .given(field.isLeftEmpty(form) ? null : field.parameter().decode(form));
    }

    private static String told(BadParameterException e) {
        return switch (e.reason()) {
            case MISSING -> "This is required.";
            case REPEATED -> "Only one value is taken.";
            default -> "The value cannot be read.";
        };
    }
}
