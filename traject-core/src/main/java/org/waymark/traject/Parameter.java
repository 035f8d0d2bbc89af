package org.waymark.traject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.BadParameterException.Reason;

/**
 * The declaration of one parameter of a query: its name, its converter, and what happens when it is not there. Immutable.
 *
 * @param <T> the type of the value
 */
public final class Parameter<T> {
    private final String name;
    private final Converter<?> converter;
    private final boolean list;
    private final boolean required;
    private final @Nullable T absent;

    private Parameter(String name, Converter<?> converter, boolean list, boolean required, @Nullable T absent) {
        this.name = name;
        this.converter = converter;
        this.list = list;
        this.required = required;
        this.absent = absent;
    }

    /**
     * Declares an optional parameter of one value.
     *
     * @param <T> the type of the value
     * @param name the name
     * @param converter reads and writes the value
     * @return the declaration; without a default, an absent parameter is null
     */
    public static <T> Parameter<T> of(String name, Converter<T> converter) {
        return new Parameter<>(name, converter, false, false, null);
    }

    /**
     * Declares an optional parameter that may be given many times.
     *
     * @param <E> the type of the elements
     * @param name the name
     * @param converter reads and writes one element
     * @return the declaration; without a default, an absent parameter is an empty list
     */
    public static <E> Parameter<List<E>> list(String name, Converter<E> converter) {
        return new Parameter<>(name, converter, true, false, List.of());
    }

    /**
     * Returns this declaration for a parameter that must be there. A default then has no effect.
     *
     * @return the declaration
     */
    public Parameter<T> required() {
        return new Parameter<>(name, converter, list, true, absent);
    }

    /**
     * Returns this declaration with a default.
     *
     * @param value what an absent parameter stands for
     * @return the declaration
     */
    public Parameter<T> orElse(T value) {
        return new Parameter<>(name, converter, list, required, value);
    }

    /**
     * Returns the name.
     *
     * @return the name of the parameter in a query
     */
    public String name() {
        return name;
    }

    /**
     * Reads the value.
     *
     * @param query the parameters of the query
     * @return the value, or the default, which may be null, if the parameter is not there
     * @throws BadParameterException if the parameter is required and missing, given more often than it may be, or cannot be
     *     read
     */
    @SuppressWarnings("unchecked") // The factory methods tie T to the converter and to whether this is a list.
    public @Nullable T decode(QueryParameters query) {
        List<String> texts = query.all(name);
        if (texts.isEmpty()) {
            if (required) {
                throw new BadParameterException(name, Reason.MISSING);
            }
            return absent;
        }
        if (list) {
            List<Object> values = new ArrayList<>(texts.size());
            texts.forEach(text -> values.add(decode(text)));
            return (T) Collections.unmodifiableList(values);
        }
        if (texts.size() > 1) {
            throw new BadParameterException(name, Reason.REPEATED);
        }
        return (T) decode(texts.get(0));
    }

    private Object decode(String text) {
        Object value = converter.decode(text);
        if (value == null) {
            throw new BadParameterException(name, Reason.UNREADABLE);
        }
        return value;
    }

    String template() {
        StringBuilder template = new StringBuilder();
        Percent.encodeName(name, template);
        return template.append(list ? "*" : "").toString();
    }

    /** Writes a value that may be of the wrong type, which is a ClassCastException. Null is written as nothing. */
    @SuppressWarnings("unchecked") // A value of another type is the caller's mistake, and reported there.
    List<String> encode(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        Converter<Object> writer = (Converter<Object>) converter;
        return list ? ((List<Object>) value).stream().map(writer::encode).toList() : List.of(writer.encode(value));
    }
}
