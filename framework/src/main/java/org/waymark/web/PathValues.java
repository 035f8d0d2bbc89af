package org.waymark.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.traject.Variables;

/**
 * What a request says to a path that was declared in code: the values of the variables of the path, and of the parameters
 * of the query that were declared with it.
 *
 * <pre>{@code
 * notes.path("/{name}", Note.class, (app, values, request) -> app.find(values.text("name")));
 * }</pre>
 */
public final class PathValues {
    private final Variables variables;
    private final Map<String, @Nullable Object> query;

    PathValues(Variables variables, Map<String, @Nullable Object> query) {
        this.variables = variables;
        this.query = query;
    }

    /**
     * Returns a value.
     *
     * @param name the name of a variable of the path, or of a parameter of the query
     * @return the value, converted; null for a parameter that is not there and has no default
     * @throws IllegalArgumentException if nothing of that name was declared
     */
    public @Nullable Object get(String name) {
        Object variable = variables.get(name);
        if (variable != null) {
            return variable;
        }
        if (!query.containsKey(name)) {
            throw new IllegalArgumentException("Nothing is named \"" + name + "\" here: the path has the variables "
                    + variables.names() + ", and the query the parameters " + query.keySet() + ".");
        }
        return query.get(name);
    }

    /**
     * Returns a value of a type, which has to be there.
     *
     * @param <V> the type
     * @param name the name of a variable of the path, or of a parameter of the query
     * @param type the class of the value, not a primitive one
     * @return the value
     * @throws IllegalArgumentException if nothing of that name was declared, if it is not there, or is of another type
     */
    public <V> V get(String name, Class<V> type) {
        return find(name, type)
                .orElseThrow(() -> new IllegalArgumentException("There is no value for \"" + name
                        + "\". Ask with find, or declare the parameter as required or with a default."));
    }

    /**
     * Returns a value of a type, if it is there.
     *
     * @param <V> the type
     * @param name the name of a variable of the path, or of a parameter of the query
     * @param type the class of the value, not a primitive one
     * @return the value, or nothing for a parameter that is not there and has no default
     * @throws IllegalArgumentException if nothing of that name was declared, or if it is of another type
     */
    public <V> Optional<V> find(String name, Class<V> type) {
        Object value = get(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("The value for \"" + name + "\" is a "
                    + value.getClass().getName() + ", not a " + type.getName()
                    + ". Say which type it is converted to when the path is declared.");
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    /**
     * Returns a value that is text.
     *
     * @param name the name of a variable of the path, or of a parameter of the query
     * @return the text
     * @throws IllegalArgumentException if nothing of that name was declared, if it is not there, or is no text
     */
    public String text(String name) {
        return get(name, String.class);
    }

    /**
     * Returns the values of a parameter that may be given many times.
     *
     * @param <V> the type of the elements
     * @param name the name of a parameter of the query
     * @param type the class of the elements, not a primitive one
     * @return the values, none if the parameter is not there
     * @throws IllegalArgumentException if nothing of that name was declared, or if it is of another type
     */
    public <V> List<V> all(String name, Class<V> type) {
        List<?> found = get(name, List.class);
        return found.stream().<V>map(type::cast).toList();
    }

    @Override
    public String toString() {
        return variables + " " + query;
    }
}
