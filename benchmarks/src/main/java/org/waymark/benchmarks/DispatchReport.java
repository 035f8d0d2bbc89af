package org.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts the figures of the dispatch benchmarks into a document, between two marks, and draws a chart of them. */
public final class DispatchReport {

    static final FiguresSection SECTION = new FiguresSection("dispatch");

    private static final double MOST_NANOSECONDS = 100;

    private final List<Result> results;

    DispatchReport(List<Result> results) {
        this.results = results;
    }

    /**
     * Writes the report.
     *
     * @param arguments the document, the file of the chart, and files that JMH wrote with {@code -rf json}
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("Usage: DispatchReport document.md chart.svg results.json...");
        }
        var report = new DispatchReport(Result.read(List.of(arguments).subList(2, arguments.length)));
        var document = Path.of(arguments[0]);
        var chart = Path.of(arguments[1]);
        Files.writeString(document, report.insertInto(Files.readString(document), String.valueOf(chart.getFileName())));
        Files.writeString(chart, report.chart());
    }

    /** Returns the document with the figures, and the chart that lies beside it, between the marks. */
    String insertInto(String document, String chart) {
        return SECTION.insertInto(document, tables(chart));
    }

    private String tables(String chart) {
        var tables = new MarkdownTables(results);
        return String.join(
                "\n",
                "![Time of one call by two classes and a key, beside other ways](" + chart + ")\n",
                "Nanoseconds per call, by the number of implementations:\n",
                tables.averages(Comparison.DISPATCH),
                "The same as ratios:\n",
                tables.ratios(Comparison.DISPATCH),
                "One argument, nanoseconds per call, by the number of classes:\n",
                tables.averages(Comparison.CLASS_DISPATCH),
                "The same as ratios:\n",
                tables.ratios(Comparison.CLASS_DISPATCH),
                "Around calls, in nanoseconds where no unit is given:\n",
                tables.averages(Comparison.OTHERS));
    }

    String chart() {
        return new BarChart(Comparison.DISPATCH, results, MOST_NANOSECONDS)
                .draw(
                        "One call by two classes and a key",
                        "Average time in random order; shorter is better. Bars are cut off at 100 ns.");
    }
}
