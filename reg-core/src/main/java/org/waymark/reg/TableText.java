package org.waymark.reg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.waymark.reg.FunctionTable.PredicateRow;

/** Sets the table of a function in columns. */
final class TableText {
    private TableText() {}

    static <F> String of(FunctionTable<F> table) {
        StringBuilder text = new StringBuilder(table.function());
        long advice = table.registrations().stream().filter(TableText::isAdvice).count();
        text.append(": ").append(Text.counted(table.registrations().size() - advice, "implementation"));
        text.append(advice == 0 ? "" : " with advice");
        text.append(table.combination() == null ? "" : ", combined with " + table.combination());
        text.append(table.linearized() ? ", linearized" : "").append(table.frozen() ? ", frozen" : "");
        List<List<String>> predicates = new ArrayList<>();
        predicates.add(List.of("predicate", "looks at", "if omitted", "fallback"));
        table.predicates().forEach(row -> predicates.add(predicate(row)));
        append(text, predicates);
        append(text, implementations(table));
        if (!table.preferences().isEmpty()) {
            text.append("\n\n  prefers");
            table.preferences().forEach(preference -> text.append("\n  ").append(preference));
        }
        text.append("\n\nIf nothing matches: ")
                .append(table.otherwise() == null ? "NoMatchException." : "the default of the function runs.");
        return text.append('\n').append(table.cache()).toString();
    }

    private static <F> List<String> predicate(PredicateRow<F> row) {
        String kind = row.kind().name().toLowerCase(Locale.ROOT);
        return List.of(
                row.name(),
                (row.computed() ? "computed " : "") + kind + ", " + arguments(row),
                Text.of(row.omitted()),
                row.fallback() == null ? "no" : "yes");
    }

    private static <F> String arguments(PredicateRow<F> row) {
        StringJoiner positions = new StringJoiner(", ");
        StringJoiner types = new StringJoiner(", ");
        row.arguments().forEach(argument -> positions.add(String.valueOf(argument)));
        row.types().forEach(type -> types.add(type.getTypeName()));
        return (row.arguments().size() == 1 ? "argument " : "arguments ") + positions + ": " + types;
    }

    private static <F> List<List<String>> implementations(FunctionTable<F> table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        table.predicates().forEach(predicate -> head.add(predicate.name()));
        head.add("registered");
        boolean roles = table.registrations().stream().anyMatch(TableText::isAdvice);
        if (roles) {
            head.add(0, "role");
        }
        rows.add(head);
        for (Registration<F> registration : table.registrations()) {
            List<String> row = new ArrayList<>();
            if (roles) {
                row.add(registration.role().toString().toLowerCase(Locale.ROOT));
            }
            for (Object value : registration.shape().named(registration.values())) {
                row.add(Text.of(value));
            }
            row.add(Site.phrase(registration.site()));
            rows.add(row);
        }
        return rows;
    }

    private static boolean isAdvice(Registration<?> registration) {
        return registration.role() != Role.PRIMARY;
    }

    private static void append(StringBuilder text, List<List<String>> rows) {
        if (rows.size() == 1) {
            return;
        }
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        text.append('\n');
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append("  ")
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()));
            }
            text.append('\n').append(line.toString().stripTrailing());
        }
    }
}
