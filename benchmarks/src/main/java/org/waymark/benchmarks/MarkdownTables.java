package org.waymark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Writes results as tables in Markdown. */
final class MarkdownTables {

    private static final String NOTHING = "–";

    private final List<Result> results;
    private final List<Integer> jdks;

    MarkdownTables(List<Result> results) {
        this.results = results;
        this.jdks = results.stream().map(Result::jdk).distinct().sorted().toList();
    }

    /** Returns the averages, a column for each JDK and size, and what is allocated at most if that was measured. */
    String averages(Comparison comparison) {
        boolean measured = results.stream().anyMatch(result -> !Double.isNaN(result.allocated()));
        return table(comparison, (result, size) -> average(result), measured);
    }

    /** Returns the averages divided by the size: what each costs of those that the size counts. */
    String averagesOfEach(Comparison comparison) {
        return table(comparison, (result, size) -> number(result.score() / Double.parseDouble(size)), false);
    }

    /** Returns the averages alone. */
    String times(Comparison comparison) {
        return table(comparison, (result, size) -> average(result), false);
    }

    /** Returns what is allocated, in bytes. */
    String allocations(Comparison comparison) {
        return table(comparison, (result, size) -> bytes(result.allocated()), false);
    }

    /** Returns what is kept in use by what was made, in bytes for each of those that the size counts. */
    String retainedByEach(Comparison comparison) {
        return table(comparison, (result, size) -> bytes(result.retained() / Double.parseDouble(size)), false);
    }

    private String table(Comparison comparison, BiFunction<Result, String, String> text, boolean allocated) {
        var table = new StringBuilder(header(comparison, "", allocated ? List.of("B/op") : List.of()));
        for (var contender : comparison.contenders()) {
            var cells = cells(comparison, (jdk, size) -> comparison
                    .result(results, jdk, size, contender)
                    .map(result -> text.apply(result, size))
                    .orElse(NOTHING));
            table.append(line(contender.label(), cells, allocated ? List.of(allocated(contender)) : List.of()));
        }
        return table.toString();
    }

    /** Returns what Waymark takes in proportion to each of the others. */
    String ratios(Comparison comparison) {
        var table = new StringBuilder(header(comparison, "Waymark to", List.of()));
        var waymark = comparison.contenders().get(0);
        for (var contender :
                comparison.contenders().subList(1, comparison.contenders().size())) {
            var cells = cells(
                    comparison,
                    (jdk, size) -> ratio(
                            comparison.result(results, jdk, size, waymark),
                            comparison.result(results, jdk, size, contender)));
            table.append(line(contender.label(), cells, List.of()));
        }
        return table.toString();
    }

    private interface Cell {
        String text(int jdk, String size);
    }

    private List<String> cells(Comparison comparison, Cell cell) {
        return jdks.stream()
                .flatMap(jdk -> comparison.sizes().stream().map(size -> cell.text(jdk, size)))
                .toList();
    }

    private String header(Comparison comparison, String corner, List<String> more) {
        var columns = cells(
                comparison,
                (jdk, size) -> size.equals(comparison.sizes().get(0))
                        ? ("JDK " + jdk + (size.isEmpty() ? "" : ": " + Comparison.heading(size)))
                        : Comparison.heading(size));
        var rule =
                line("---", columns.stream().map(column -> "---:").toList(), more.isEmpty() ? more : List.of("---:"));
        return line(corner, columns, more) + rule.replace(" ", "");
    }

    private static String line(String first, List<String> cells, List<String> more) {
        var all = new ArrayList<String>();
        all.add(first);
        all.addAll(cells);
        all.addAll(more);
        return all.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String average(Result result) {
        String unit = result.unit().replace("/op", "");
        return number(result.score()) + (unit.equals("ns") ? "" : " " + unit.replace("us", "µs"));
    }

    /** Returns two digits at least: 0.94, 7.3, 48, 1,228. */
    static String number(double value) {
        String format = value < 1 ? "%.2f" : value < 10 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String ratio(Optional<Result> one, Optional<Result> other) {
        return one.isEmpty() || other.isEmpty()
                ? NOTHING
                : number(one.get().score() / other.get().score());
    }

    private String allocated(Contender contender) {
        OptionalDouble most = results.stream()
                .filter(contender::made)
                .mapToDouble(Result::allocated)
                .filter(bytes -> !Double.isNaN(bytes))
                .max();
        return bytes(most.orElse(Double.NaN));
    }

    /** What is measured is a share of what the virtual machine allocates for itself too: less than a byte is none. */
    private static String bytes(double bytes) {
        return Double.isNaN(bytes) ? NOTHING : String.format(Locale.ROOT, "%,d", Math.round(bytes));
    }
}
