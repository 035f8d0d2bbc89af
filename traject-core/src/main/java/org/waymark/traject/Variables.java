package org.waymark.traject;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of a resolved path, by name. Immutable; texts are cut from the path when they are asked for. */
public final class Variables {
    private final List<String> names;
    private final Match match;

    Variables(List<String> names, Match match) {
        this.names = names;
        this.match = match;
    }

    /**
     * Returns the value of a variable.
     *
     * @param name the name of the variable
     * @return the value, converted if the variable has a converter and text if not, or null if there is no such variable
     */
    public @Nullable Object get(String name) {
        int index = names.indexOf(name);
        return index < 0 ? null : match.value(index);
    }

    /**
     * Returns the value of a variable that there is to be, of the type that it is to have.
     *
     * @param <V> the type
     * @param name the name of the variable
     * @param type the class of the value; a primitive type stands for its wrapper
     * @return the value
     * @throws IllegalArgumentException if there is no such variable, or its value is of another type
     */
    @SuppressWarnings("unchecked") // Checked by isInstance; Class.cast does not know primitive types.
    public <V> V get(String name, Class<V> type) {
        Object value = get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no variable '" + name + "'; there are " + names + ".");
        }
        if (!Wrappers.wrapper(type).isInstance(value)) {
            throw new IllegalArgumentException(
                    "The variable '" + name + "' is a " + value.getClass().getName() + ", not a " + type.getName()
                            + ". Give the route a converter for it.");
        }
        return (V) value;
    }

    /**
     * Returns the names of all variables.
     *
     * @return the names in the order of the pattern, unmodifiable
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /**
     * Returns all variables.
     *
     * @return the values by name in the order of the pattern, unmodifiable
     */
    public Map<String, Object> asMap() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), match.value(i));
        }
        return Collections.unmodifiableMap(values);
    }

    /**
     * Returns the variables for people.
     *
     * @return the text of the map
     */
    @Override
    public String toString() {
        return asMap().toString();
    }
}
