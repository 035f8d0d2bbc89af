package org.waymark.benchmarks;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Repeats a piece of source with a number in it. */
final class Lines {

    private Lines() {}

    static String each(int count, IntFunction<String> line) {
        return each(count, "\n", line);
    }

    static String each(int count, String separator, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining(separator));
    }
}
