package org.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Puts the figures of the routing benchmarks into a document, between two marks, and draws a chart of them. */
public final class RoutingReport {

    static final FiguresSection SECTION = new FiguresSection("routing");

    private static final String FIND = "(Routing|LargeTable)Benchmark.find";
    private static final String MATCH = "(Routing|LargeTable)Benchmark.match";
    private static final List<String> TABLES = List.of("GITHUB", "FILES", "MISSES", "GOOGLE");
    private static final double MOST_NANOSECONDS = 2500;

    static final Comparison ROUTES = new Comparison(
            "table",
            TABLES,
            List.of(
                    new Contender("Waymark", FIND, "WAYMARK"),
                    new Contender("hash map of whole paths (the limit)", FIND, "HASH_MAP"),
                    new Contender("Armeria", FIND, "ARMERIA"),
                    new Contender("Spring", FIND, "SPRING"),
                    new Contender("Jersey", FIND, "JERSEY"),
                    new Contender("Jetty", FIND, "JETTY"),
                    new Contender("Jooby, which also cuts values", MATCH, "JOOBY")));

    static final Comparison VALUES = new Comparison(
            "table",
            TABLES,
            List.of(
                    new Contender("Waymark", MATCH, "WAYMARK"),
                    new Contender("Jooby", MATCH, "JOOBY"),
                    new Contender("netty-router", MATCH, "NETTY_ROUTER"),
                    new Contender("RESTEasy Reactive", MATCH, "RESTEASY"),
                    new Contender("Spring", MATCH, "SPRING"),
                    new Contender("Micronaut", MATCH, "MICRONAUT"),
                    new Contender("Undertow", MATCH, "UNDERTOW"),
                    new Contender("Jersey", MATCH, "JERSEY"),
                    new Contender("Jetty", MATCH, "JETTY")));

    static final Comparison ONE_VARIABLE = longSegments("one", VALUES.contenders().stream());

    static final Comparison SEVERAL_VARIABLES = longSegments(
            "several", VALUES.contenders().stream().filter(contender -> !List.of("NETTY_ROUTER", "UNDERTOW", "JETTY")
                    .contains(contender.peer())));

    static final Comparison LINKS = new Comparison(
            "values",
            List.of("PLAIN", "ESCAPED"),
            List.of(
                    new Contender("Waymark", "LinkBenchmark.escaping", "WAYMARK"),
                    new Contender("Spring", "LinkBenchmark.escaping", "SPRING"),
                    new Contender("Jersey", "LinkBenchmark.escaping", "JERSEY"),
                    new Contender("Micronaut", "LinkBenchmark.escaping", "MICRONAUT"),
                    new Contender("Jooby, without escaping", "LinkBenchmark.copying", "JOOBY"),
                    new Contender("netty-router, without escaping", "LinkBenchmark.copying", "NETTY_ROUTER"),
                    new Contender("by hand, without escaping", "LinkBenchmark.copying", "BY_HAND")));

    static final Comparison SIZES = new Comparison(
            "routes",
            List.of("1000", "100000", "1000000"),
            List.of(
                    new Contender("path to route", "RouterSizeBenchmark.match", ""),
                    new Contender("build", "RouterSizeBenchmark.build", ""),
                    new Contender("copy with one more", "RouterSizeBenchmark.copy", "")));

    static final Comparison HEAP = new Comparison(
            "routes", SIZES.sizes(), List.of(new Contender("bytes per route", "RouterSizeBenchmark.retain", "")));

    static final Comparison CHART = new Comparison(
            "table",
            TABLES.subList(0, 3),
            Stream.concat(
                            Stream.of(
                                    new Contender("Waymark, route only", FIND, "WAYMARK"),
                                    new Contender("hash map, route only", FIND, "HASH_MAP"),
                                    new Contender("Armeria, route only", FIND, "ARMERIA")),
                            VALUES.contenders().stream())
                    .toList());

    private final List<Result> results;

    RoutingReport(List<Result> results) {
        this.results = results;
    }

    private static Comparison longSegments(String method, Stream<Contender> contenders) {
        return new Comparison(
                "length",
                List.of("10", "100", "1000"),
                contenders
                        .map(contender ->
                                new Contender(contender.label(), "LongSegmentBenchmark." + method, contender.peer()))
                        .toList());
    }

    /**
     * Writes the report.
     *
     * @param arguments the document, the file of the chart, and files that JMH wrote with {@code -rf json}
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("Usage: RoutingReport document.md chart.svg results.json...");
        }
        var report = new RoutingReport(Result.read(List.of(arguments).subList(2, arguments.length)));
        var document = Path.of(arguments[0]);
        var chart = Path.of(arguments[1]);
        var figures = report.figures(String.valueOf(chart.getFileName()));
        Files.writeString(document, SECTION.insertInto(Files.readString(document), figures));
        Files.writeString(chart, report.chart());
    }

    /** Returns the tables, and the chart that lies beside the document. */
    String figures(String chart) {
        var tables = new MarkdownTables(results);
        return String.join(
                "\n",
                "![Time of one path to its route and values, beside other routers](" + chart + ")\n",
                "The route of a path and the values of its variables, nanoseconds per path:\n",
                tables.times(VALUES),
                "The same as ratios:\n",
                tables.ratios(VALUES),
                "Bytes allocated per path:\n",
                tables.allocations(VALUES),
                "The route alone, nanoseconds per path:\n",
                tables.times(ROUTES),
                "The same as ratios:\n",
                tables.ratios(ROUTES),
                "Bytes allocated per path:\n",
                tables.allocations(ROUTES),
                "One variable of so many characters, nanoseconds per path:\n",
                tables.times(ONE_VARIABLE),
                "Two variables in one segment of so many characters, nanoseconds per path:\n",
                tables.times(SEVERAL_VARIABLES),
                "Links, nanoseconds per link:\n",
                tables.averages(LINKS),
                "The same as ratios:\n",
                tables.ratios(LINKS),
                "Waymark with many routes, nanoseconds where no unit is given:\n",
                tables.times(SIZES),
                "What a router of them keeps in use:\n",
                tables.retainedByEach(HEAP));
    }

    String chart() {
        return new BarChart(CHART, results, MOST_NANOSECONDS)
                .draw(
                        "One path to its route and the values of its variables",
                        "Average time in random order; shorter is better. Bars are cut off at 2,500 ns.");
    }
}
