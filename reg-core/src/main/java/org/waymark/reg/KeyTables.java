package org.waymark.reg;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that registrations have for each predicate on a key that is not lazy. */
final class KeyTables {
    private final @Nullable KeyTable[] tables;

    private KeyTables(@Nullable KeyTable[] tables) {
        this.tables = tables;
    }

    /** Returns the tables of a function without registrations. */
    static KeyTables of(Shape<?> shape) {
        @Nullable KeyTable[] tables = new KeyTable[shape.size()];
        for (int i : shape.eagerPredicates()) {
            if (shape.predicates().get(i).order() instanceof KeyOrder order) {
                tables[i] = new KeyTable(order.type(), List.of());
            }
        }
        return new KeyTables(tables);
    }

    /** Returns the tables after more registrations were made. A table that has their keys already stays as it is. */
    <F> KeyTables with(List<Registration<F>> added) {
        @Nullable KeyTable[] extended = tables.clone();
        for (int i = 0; i < extended.length; i++) {
            KeyTable table = extended[i];
            if (table != null) {
                extended[i] = table.with(values(i, added));
            }
        }
        return new KeyTables(extended);
    }

    private static <F> List<@Nullable Object> values(int predicate, List<Registration<F>> registrations) {
        List<@Nullable Object> values = new ArrayList<>(registrations.size());
        for (Registration<F> registration : registrations) {
            values.add(registration.values().get(predicate));
        }
        return values;
    }

    /** Returns the table of a predicate, or null if it has none. */
    @Nullable
    KeyTable get(int predicate) {
        return tables[predicate];
    }
}
