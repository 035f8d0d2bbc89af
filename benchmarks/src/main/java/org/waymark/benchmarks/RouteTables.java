package org.waymark.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The tables that routers are measured with.
 *
 * <p>Those of real APIs are read from {@code routes} in the folder that the system property {@code shared.dir} names. Where
 * they are not at hand, this project's own small table takes their place, and copies of it that of a large one.
 */
final class RouteTables {

    private RouteTables() {}

    /** Returns the routes of a small API. */
    static RouteTable small() {
        return RouteTable.of(smallPatterns());
    }

    /** Returns the routes of the API of GitHub as it was in 2013. */
    static RouteTable github() {
        return RouteTable.of(patterns("github-classic.txt", smallPatterns()));
    }

    /** Returns the files of a web site: routes without variables. */
    static RouteTable files() {
        var files = smallPatterns().stream().map(pattern -> pattern.replaceAll("[{}]", ""));
        return RouteTable.of(patterns("static.txt", files.toList()));
    }

    /**
     * Returns the routes of all Google APIs, each below a segment of its own, without those in which a variable takes many
     * segments.
     */
    static RouteTable google() {
        return RouteTable.of(patterns("google-all.txt", manyPatterns(10_000)));
    }

    /** Returns so many patterns: those of the small API again and again, each time below another segment. */
    static List<String> manyPatterns(int count) {
        var small = smallPatterns();
        return IntStream.range(0, count)
                .mapToObj(i -> ("/service" + i / small.size() + small.get(i % small.size())).replaceFirst("/$", ""))
                .toList();
    }

    /** Returns routes with one variable in a segment, whose values have a length. */
    static RouteTable oneVariable(int length) {
        var patterns = List.of(
                "/files/{name}",
                "/files/{name}/raw",
                "/tags/{tag}",
                "/tags/{tag}/posts",
                "/wiki/{page}",
                "/wiki/{page}/edit");
        var values = new SampleValues();
        return RouteTable.of(patterns, 16, () -> values.ofLength(length));
    }

    /** Returns routes with several variables in a segment, whose values have a length together. */
    static RouteTable severalVariables(int length) {
        var patterns = List.of(
                "/compare/{base}...{head}",
                "/compare/{base}...{head}/files",
                "/days/{from}_{to}",
                "/tiles/{x}-{y}.png");
        var values = new SampleValues();
        return RouteTable.of(patterns, 16, () -> values.ofLength(length / 2));
    }

    private static List<String> smallPatterns() {
        return distinct(lines(Objects.requireNonNull(RouteTables.class.getResourceAsStream("routes.txt"))));
    }

    private static List<String> patterns(String file, List<String> otherwise) {
        var path = Path.of(System.getProperty("shared.dir", "../shared"), "routes", file);
        try {
            return Files.isReadable(path) ? distinct(lines(Files.newInputStream(path))) : otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the first pattern of each shape. */
    private static List<String> distinct(List<String> patterns) {
        Map<String, String> shapes = new LinkedHashMap<>();
        patterns.stream()
                .filter(pattern -> !pattern.contains("+}"))
                .forEach(pattern -> shapes.putIfAbsent(RouteTable.shape(pattern), pattern));
        return List.copyOf(shapes.values());
    }

    /** A line is a method, a blank and a pattern, or a comment after a hash. */
    private static List<String> lines(InputStream bytes) {
        try (var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf(' ') + 1).strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
