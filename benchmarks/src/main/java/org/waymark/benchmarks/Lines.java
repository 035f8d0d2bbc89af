package org.waymark.benchmarks;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Repeats a piece of source with a number in it. */
public final class Lines {

    private Lines() {}

    public static String each(int count, IntFunction<String> line) {
        return each(count, "\n", line);
    }

    public static String each(int count, String separator, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining(separator));
    }
}
