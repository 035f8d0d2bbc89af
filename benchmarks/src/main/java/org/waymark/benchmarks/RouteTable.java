package org.waymark.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Patterns, and paths of which it is known what is to be found there.
 *
 * @param patterns the patterns, no two of one shape, variables in braces
 * @param paths the paths that are asked for
 */
record RouteTable(List<String> patterns, List<SamplePath> paths) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** Returns a table that is asked for paths of all its patterns: about 512, or one for each if there are more. */
    static RouteTable of(List<String> patterns) {
        return of(patterns, Math.max(1, 512 / patterns.size()), new SampleValues()::next);
    }

    /** Returns a table that is asked for so many paths of each pattern. */
    static RouteTable of(List<String> patterns, int each, Supplier<String> values) {
        var paths = patterns.stream()
                .flatMap(pattern -> IntStream.range(0, each).mapToObj(i -> path(pattern, values)))
                .toList();
        return new RouteTable(patterns, paths);
    }

    private static SamplePath path(String pattern, Supplier<String> values) {
        Map<String, String> variables = new LinkedHashMap<>();
        String text = VARIABLE.matcher(pattern).replaceAll(variable -> {
            String value = values.get();
            variables.put(variable.group(1), value);
            return value;
        });
        return new SamplePath(text, pattern, variables);
    }

    /**
     * Returns the same patterns, asked for paths that look like theirs but have no match: with another first segment, with
     * another last one, and with one more.
     */
    RouteTable misses() {
        var shapes = Pattern.compile(patterns.stream().map(RouteTable::regex).collect(Collectors.joining("|")));
        var misses = paths.stream()
                .map(SamplePath::text)
                .filter(path -> !path.equals("/"))
                .flatMap(path -> Stream.of(path.replaceFirst("/[^/]*", "$0x"), path + "x", path + "/more"))
                .filter(path -> !shapes.matcher(path).matches())
                .distinct()
                .map(SamplePath::miss)
                .toList();
        return new RouteTable(patterns, misses);
    }

    /** Returns the paths in a random order. */
    Trace<String> trace() {
        return new Trace<>(paths.stream().map(SamplePath::text).toList());
    }

    private static String regex(String pattern) {
        return VARIABLE.splitAsStream(pattern + "/")
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+", "(?:", "?)"));
    }

    /** Returns the names of the variables of a pattern, in order. */
    static List<String> variables(String pattern) {
        return VARIABLE.matcher(pattern)
                .results()
                .map(variable -> variable.group(1))
                .toList();
    }

    /** Returns a pattern without the names of its variables. */
    static String shape(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll("{}");
    }
}
