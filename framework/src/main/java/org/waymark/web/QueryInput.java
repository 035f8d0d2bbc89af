package org.waymark.web;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.traject.Converter;
import org.waymark.traject.Parameter;

/**
 * A parameter of a query, or a field of a form, as the type of a parameter of a method or of a component of a record says.
 *
 * @param name its name
 * @param type what the whole is: {@link Optional}, {@link List}, or the class of the value
 * @param element the class that text is converted to
 * @param standard the text that stands for it if it is not there, or null
 */
record QueryInput(
        String name,
        Class<?> type,
        Class<?> element,
        @Nullable String standard) {
    static QueryInput of(String name, Class<?> type, Type generic, AnnotatedElement annotated) {
        Default standard = annotated.getDeclaredAnnotation(Default.class);
        boolean isWrapped = type == Optional.class || type == List.class;
        if (isWrapped && standard != null) {
            throw new DirectiveException("The parameter " + name + " is a " + type.getSimpleName()
                    + ", which may be empty, so its @Default means nothing. Take one of the two away.");
        }
        Class<?> element = isWrapped ? Injection.elementOf(generic) : type;
        return new QueryInput(name, type, element, standard == null ? null : standard.value());
    }

    static QueryInput of(java.lang.reflect.Parameter parameter) {
        return of(ParameterNames.of(parameter), parameter.getType(), parameter.getParameterizedType(), parameter);
    }

    /**
     * Returns the declaration of the parameter.
     *
     * @throws DirectiveException if nothing converts text to its class, or if its default cannot be read
     */
    Parameter<?> declared(Conversions conversions) {
        String what = "the parameter " + name;
        return declared(converter(conversions, what), what);
    }

    /**
     * Returns what an app converts its text by.
     *
     * @param what what it is called in messages
     * @throws DirectiveException if nothing converts text to its class
     */
    Converter<?> converter(Conversions conversions, String what) {
        Converter<?> converter = conversions.find(element);
        if (converter == null) {
            throw noConverter(element, what);
        }
        return converter;
    }

    static DirectiveException noConverter(Class<?> type, String what) {
        return new DirectiveException("Nothing converts text to " + type.getName() + " for " + what
                + ". Declare a converter with @Converts, or take a String and convert it yourself.");
    }

    /**
     * Returns the declaration of the parameter, whose text is converted by a given converter.
     *
     * @param what what it is called in messages
     * @throws DirectiveException if its default cannot be read
     */
    <T> Parameter<?> declared(Converter<T> converter, String what) {
        if (type == List.class) {
            return Parameter.list(name, converter);
        }
        Parameter<T> parameter = Parameter.of(name, converter);
        if (standard == null) {
            return type == Optional.class ? parameter : parameter.required();
        }
        T value = converter.decode(standard);
        if (value == null) {
            throw new DirectiveException("The default \"" + standard + "\" of " + what + " is no "
                    + element.getSimpleName() + ". Correct it.");
        }
        return parameter.orElse(value);
    }

    /** Returns the value as the parameter of the method takes it. */
    @Nullable
    Object given(@Nullable Object value) {
        return type == Optional.class ? Optional.ofNullable(value) : value;
    }

    /** Returns whether an app converts text to what this takes. */
    boolean isKnown(Conversions conversions) {
        return conversions.find(element) != null;
    }

    /** Returns what reads the value from the query of a request. */
    Argument argument() {
        return Argument.converted(registries -> {
            Parameter<?> parameter = declared(registries.get(Conversions.KEY));
            return (request, subject) -> given(parameter.decode(request.query()));
        });
    }
}
