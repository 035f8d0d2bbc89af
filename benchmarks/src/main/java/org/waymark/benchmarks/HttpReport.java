package org.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.benchmarks.http.Exercise;

/** Puts the figures of the benchmarks over HTTP into a document, between two marks. */
public final class HttpReport {

    static final FiguresSection SECTION = new FiguresSection("http");

    private static final List<String> EXERCISES =
            Stream.of(Exercise.values()).map(Enum::name).toList();

    private static final List<String> HTTP2_EXERCISES = List.of("PLAINTEXT", "LINKS");

    static final Comparison IN_MEMORY = new Comparison(
            "exercise",
            EXERCISES,
            List.of(
                    new Contender("Waymark", "HandlerBenchmark.handle", "WAYMARK"),
                    new Contender("by hand, no framework", "HandlerBenchmark.handle", "BY_HAND")));

    static final Comparison PAGE_LINKS = new Comparison(
            "",
            List.of(""),
            List.of(
                    new Contender("Waymark", "PageLinksBenchmark.page", "WAYMARK"),
                    new Contender("Spring, by pattern", "PageLinksBenchmark.page", "SPRING_URI"),
                    new Contender("Spring, by method", "PageLinksBenchmark.page", "SPRING_METHOD"),
                    new Contender("by hand, without escaping", "PageLinksBenchmark.page", "BY_HAND")));

    private final List<Result> results;

    HttpReport(List<Result> results) {
        this.results = results;
    }

    /**
     * Writes the report.
     *
     * @param arguments the document, and files of results in the form of JMH
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Usage: HttpReport document.md results.json...");
        }
        var report = new HttpReport(Result.read(List.of(arguments).subList(1, arguments.length)));
        var document = Path.of(arguments[0]);
        Files.writeString(document, SECTION.insertInto(Files.readString(document), report.figures()));
    }

    private static Comparison load(String figure, List<String> exercises) {
        return new Comparison(
                "exercise",
                exercises,
                Stream.of(
                                new Contender("Waymark on Jetty", "LoadRun." + figure, "WAYMARK"),
                                new Contender("Jetty alone (the limit)", "LoadRun." + figure, "JETTY"),
                                new Contender("Waymark on the JDK's server", "LoadRun." + figure, "WAYMARK_JDK"),
                                new Contender("Javalin on Jetty", "LoadRun." + figure, "JAVALIN"),
                                new Contender("Jooby on Netty", "LoadRun." + figure, "JOOBY"),
                                new Contender("Spring on Tomcat", "LoadRun." + figure, "SPRING"),
                                new Contender("Spark on Jetty", "LoadRun." + figure, "SPARK"))
                        .toList());
    }

    private static Comparison start(String figure) {
        return new Comparison(
                "",
                List.of(""),
                List.of(
                        new Contender(
                                "Waymark on Jetty, annotations and an index", "StartRun." + figure, "WAYMARK_INDEX"),
                        new Contender("Waymark on Jetty, annotations and a scan", "StartRun." + figure, "WAYMARK_SCAN"),
                        new Contender("Waymark on Jetty, in code", "StartRun." + figure, "WAYMARK_CODE"),
                        new Contender("Waymark on the JDK's server, in code", "StartRun." + figure, "WAYMARK_CODE_JDK"),
                        new Contender("Jetty alone (the limit)", "StartRun." + figure, "JETTY"),
                        new Contender("Javalin", "StartRun." + figure, "JAVALIN"),
                        new Contender("Jooby", "StartRun." + figure, "JOOBY"),
                        new Contender("Spring", "StartRun." + figure, "SPRING"),
                        new Contender("Spark", "StartRun." + figure, "SPARK")));
    }

    String figures() {
        var http1 = tables("HTTP1");
        var http2 = tables("HTTP2");
        var all = new MarkdownTables(results);
        return String.join(
                "\n",
                "HTTP/1.1, processor time of the server per request:\n",
                http1.times(load("cpu", EXERCISES)),
                "The same as ratios:\n",
                http1.ratios(load("cpu", EXERCISES)),
                "The time within which half of the requests were answered:\n",
                http1.times(load("median", EXERCISES)),
                "The time within which 99 of 100 were answered:\n",
                http1.times(load("slow", EXERCISES)),
                "HTTP/2 without TLS, processor time of the server per request:\n",
                http2.times(load("cpu", HTTP2_EXERCISES)),
                "The time within which half of the requests were answered:\n",
                http2.times(load("median", HTTP2_EXERCISES)),
                "The time within which 99 of 100 were answered:\n",
                http2.times(load("slow", HTTP2_EXERCISES)),
                "Without a server, nanoseconds per request:\n",
                all.times(IN_MEMORY),
                "Bytes allocated per request:\n",
                all.allocations(IN_MEMORY),
                "The hundred links of the page, nanoseconds:\n",
                all.averages(PAGE_LINKS),
                "The same as ratios:\n",
                all.ratios(PAGE_LINKS),
                "From the start of the process to the first answer, 500 views:\n",
                all.times(start("wall")),
                "The processor time of it:\n",
                all.times(start("cpu")));
    }

    /** Returns tables of what was measured over one protocol. */
    private MarkdownTables tables(String protocol) {
        return new MarkdownTables(results.stream()
                .filter(result -> protocol.equals(result.parameters().getOrDefault("protocol", "")))
                .toList());
    }
}
