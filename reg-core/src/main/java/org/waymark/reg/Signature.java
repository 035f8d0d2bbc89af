package org.waymark.reg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One value for each predicate of a function.
 *
 * @param predicates the names of the predicates, in order
 * @param values their values, in the same order; unmodifiable
 */
public record Signature(List<String> predicates, List<@Nullable Object> values) {
    /**
     * Creates a signature.
     *
     * @param predicates the names, copied
     * @param values the values, copied
     */
    public Signature {
        predicates = List.copyOf(predicates);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Returns text such as {@code (model = com.example.Page, name = "edit")}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < predicates.size(); i++) {
            text.add(predicates.get(i) + " = " + Text.of(values.get(i)));
        }
        return text.toString();
    }
}
