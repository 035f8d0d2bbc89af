package org.waymark.traject;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variable in an expression of a URI template.
 *
 * @param name its name, as it is written
 * @param prefix the greatest number of characters that are taken of its value, or 0 for all
 * @param explode whether the members of a list or map stand for themselves
 * @param index where it is written, for errors
 */
record TemplateVariable(String name, int prefix, boolean explode, int index) {
    /** Returns the value of the variable, by its name as it is written or decoded, or null if there is none. */
    @Nullable
    Object in(Map<String, ?> values) {
        Object value = values.get(name);
        if (value != null || name.indexOf('%') < 0) {
            return value;
        }
        StringBuilder decoded = new StringBuilder(name.length());
        return Percent.decode(name, decoded) == null ? values.get(decoded.toString()) : null;
    }
}
