package org.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts the figures of the configuration benchmarks into a document, between two marks. */
public final class ConfigurationReport {

    static final FiguresSection SECTION = new FiguresSection("configuration");

    private final MarkdownTables tables;

    ConfigurationReport(List<Result> results) {
        tables = new MarkdownTables(results);
    }

    /**
     * Writes the report.
     *
     * @param arguments the document, and files that JMH wrote with {@code -rf json}
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Usage: ConfigurationReport document.md results.json...");
        }
        var report = new ConfigurationReport(Result.read(List.of(arguments).subList(1, arguments.length)));
        var document = Path.of(arguments[0]);
        Files.writeString(document, SECTION.insertInto(Files.readString(document), report.figures()));
    }

    String figures() {
        return String.join(
                "\n",
                "Declared in code: microseconds per action, by the number of actions:\n",
                tables.averagesOfEach(Comparison.COMMIT),
                "The same as ratios:\n",
                tables.ratios(Comparison.COMMIT),
                "Parts of it, in microseconds per action:\n",
                tables.averagesOfEach(Comparison.COMMIT_STAGES),
                "Declared by annotations on methods: microseconds per action:\n",
                tables.averagesOfEach(Comparison.ANNOTATIONS),
                "The same as ratios:\n",
                tables.ratios(Comparison.ANNOTATIONS),
                "A scan that is one of many, by the number of classes:\n",
                tables.averages(Comparison.WARM_SCAN),
                "The same as ratios:\n",
                tables.ratios(Comparison.WARM_SCAN),
                "The first scan in a new virtual machine:\n",
                tables.averages(Comparison.COLD_SCAN),
                "The same as ratios:\n",
                tables.ratios(Comparison.COLD_SCAN),
                "The whole start, in a new virtual machine:\n",
                tables.averages(Comparison.START),
                "The same as ratios:\n",
                tables.ratios(Comparison.START));
    }
}
