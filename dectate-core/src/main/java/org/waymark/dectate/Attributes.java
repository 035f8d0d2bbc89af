package org.waymark.dectate;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a query can ask of an action: values by name, and by which rules they are asked for. The rules go by the name that
 * is asked for, so one attribute can have several names with a rule each.
 *
 * <p>Attributes are immutable; every method returns new ones.
 *
 * @see Action#attributes()
 * @see Query
 */
public final class Attributes {
    private final Map<String, @Nullable Object> values;
    private final Map<String, String> aliases;
    private final Map<String, Comparison> comparisons;
    private final Map<String, Function<String, ?>> conversions;

    private Attributes(
            Map<String, @Nullable Object> values,
            Map<String, String> aliases,
            Map<String, Comparison> comparisons,
            Map<String, Function<String, ?>> conversions) {
        this.values = values;
        this.aliases = aliases;
        this.comparisons = comparisons;
        this.conversions = conversions;
    }

    /**
     * Returns attributes with given values, which are compared by {@code equals}.
     *
     * @param values the values by name; they may be null
     * @return the attributes
     */
    public static Attributes of(Map<String, ? extends @Nullable Object> values) {
        return new Attributes(Collections.unmodifiableMap(new LinkedHashMap<>(values)), Map.of(), Map.of(), Map.of());
    }

    /**
     * Returns the components of a record as attributes. Those that are numbers, booleans, enums and classes can be asked
     * for by text.
     *
     * @param record the record
     * @return the attributes
     * @throws IllegalStateException if the record is out of reach of reflection
     */
    public static Attributes of(Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, Function<String, ?>> conversions = new HashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.put(component.getName(), value(record, component));
            conversions.put(
                    component.getName(),
                    Conversions.to(component.getType(), record.getClass().getClassLoader()));
        }
        return new Attributes(Collections.unmodifiableMap(values), Map.of(), Map.of(), conversions);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The component " + component.getName() + " of "
                            + record.getClass().getName()
                            + " cannot be read. Open its package to org.waymark.dectate, or override attributes().",
                    e);
        }
    }

    /**
     * Returns these attributes and others, which take second place to those of the same name.
     *
     * @param others the values of the others by name; they may be null
     * @return all attributes
     */
    public Attributes fallback(Map<String, ? extends @Nullable Object> others) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(others);
        all.putAll(values);
        return new Attributes(Collections.unmodifiableMap(all), aliases, comparisons, conversions);
    }

    /** Returns these attributes and the members of an annotation, which take second place. */
    Attributes fallback(Annotation annotation) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        Map<String, Function<String, ?>> converted = new HashMap<>();
        ClassLoader loader = annotation.annotationType().getClassLoader();
        for (Method member : Annotations.members(annotation.annotationType())) {
            all.put(member.getName(), Annotations.valueOf(annotation, member));
            converted.put(member.getName(), Conversions.to(member.getReturnType(), loader));
        }
        // A member that the action has an attribute for is asked for by the rules of the action.
        converted.keySet().removeAll(values.keySet());
        converted.putAll(conversions);
        all.putAll(values);
        return new Attributes(Collections.unmodifiableMap(all), aliases, comparisons, converted);
    }

    /**
     * Returns these attributes with a further name for one of them.
     *
     * @param name the further name
     * @param attribute the name that the attribute has
     * @return the attributes
     */
    public Attributes alias(String name, String attribute) {
        return new Attributes(values, with(aliases, name, attribute), comparisons, conversions);
    }

    /**
     * Returns these attributes with another comparison than by {@code equals}.
     *
     * @param name the name that is asked for
     * @param comparison how to compare
     * @return the attributes
     */
    public Attributes compare(String name, Comparison comparison) {
        return new Attributes(values, aliases, with(comparisons, name, comparison), conversions);
    }

    /**
     * Returns these attributes with a conversion for those who ask by text, such as a command line tool.
     *
     * @param name the name that is asked for
     * @param conversion makes of a text the value that is asked for; may throw an {@link IllegalArgumentException}
     * @return the attributes
     */
    public Attributes convert(String name, Function<String, ?> conversion) {
        return new Attributes(values, aliases, comparisons, with(conversions, name, conversion));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
        Map<String, V> copy = new HashMap<>(map);
        copy.put(name, value);
        return copy;
    }

    /**
     * Returns the values that have one of the given names. A name that there is no attribute for is left out.
     *
     * @param names the names that are asked for
     * @return the values by name, in the order of the names
     */
    public Map<String, @Nullable Object> select(Iterable<String> names) {
        Map<String, @Nullable Object> selected = new LinkedHashMap<>();
        for (String name : names) {
            if (values.containsKey(key(name))) {
                selected.put(name, values.get(key(name)));
            }
        }
        return Collections.unmodifiableMap(selected);
    }

    /**
     * Returns all values by their own names.
     *
     * @return the values
     */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    boolean fit(String name, @Nullable Object asked) {
        return values.containsKey(key(name))
                && comparisons.getOrDefault(name, Comparison.EQUAL).fits(values.get(key(name)), asked);
    }

    boolean fitText(String name, String text) {
        return fit(name, conversions.getOrDefault(name, Function.identity()).apply(text));
    }

    private String key(String name) {
        String attribute = aliases.getOrDefault(name, name);
        return values.containsKey(attribute) ? attribute : name;
    }
}
