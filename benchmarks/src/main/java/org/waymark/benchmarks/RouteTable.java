package org.waymark.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * The patterns of a real API and paths that match them.
 *
 * @param source where the table came from
 * @param patterns the patterns, each once, variables in braces
 * @param paths one path for each pattern, at the same index
 */
record RouteTable(String source, List<String> patterns, List<String> paths) {

    /**
     * Reads {@code routes/github-classic.txt} in the folder that the system property {@code shared.dir} names, or the
     * small table beside this class where there is no such file.
     */
    static RouteTable read() {
        var file = Path.of(System.getProperty("shared.dir", "../shared"), "routes", "github-classic.txt");
        try {
            return Files.isReadable(file)
                    ? parse(file.getFileName().toString(), Files.newInputStream(file))
                    : parse("routes.txt", Objects.requireNonNull(RouteTable.class.getResourceAsStream("routes.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns paths in a random order that is the same for all peers. */
    String[] trace(int length) {
        return new Random(42).ints(length, 0, paths.size()).mapToObj(paths::get).toArray(String[]::new);
    }

    /** A line is a method, a blank and a pattern, or a comment after a hash. */
    private static RouteTable parse(String source, InputStream bytes) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            var patterns = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf(' ') + 1).strip())
                    .distinct()
                    .toList();
            return new RouteTable(source, patterns, pathsFor(patterns));
        }
    }

    private static List<String> pathsFor(List<String> patterns) {
        var paths = new ArrayList<String>();
        for (var pattern : patterns) {
            paths.add(pattern.replaceAll("\\{[^}]*}", "some-value"));
        }
        return List.copyOf(paths);
    }
}
