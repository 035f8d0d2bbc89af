package org.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of what JMH found.
 *
 * @param jdk the version of Java, such as 17
 * @param benchmark the class and the method, such as {@code DispatchBenchmark.call}
 * @param parameters the parameters and their values
 * @param score the average
 * @param error half the width of the 99.9 % confidence interval, or NaN if there was one measurement only
 * @param unit the unit of the score, such as {@code ns/op}
 * @param allocated the bytes allocated per operation, or NaN if they were not measured
 * @param retained the bytes that what was made keeps in use, or NaN if they were not measured
 */
record Result(
        int jdk,
        String benchmark,
        Map<String, String> parameters,
        double score,
        double error,
        String unit,
        double allocated,
        double retained) {

    /** Returns the results in files that JMH wrote with {@code -rf json}. */
    static List<Result> read(List<String> files) throws IOException {
        List<Result> results = new ArrayList<>();
        for (String file : files) {
            results.addAll(parse(Files.readString(Path.of(file))));
        }
        return results;
    }

    /** Returns the results in the text of a file that JMH wrote with {@code -rf json}. */
    static List<Result> parse(String json) {
        return StreamSupport.stream(JsonMapper.shared().readTree(json).spliterator(), false)
                .map(Result::of)
                .toList();
    }

    private static Result of(JsonNode node) {
        String name = node.required("benchmark").stringValue();
        Map<String, String> parameters = new HashMap<>();
        node.path("params")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().stringValue()));
        var metric = node.required("primaryMetric");
        return new Result(
                Runtime.Version.parse(node.required("jdkVersion").stringValue()).feature(),
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                parameters,
                number(metric.required("score")),
                number(metric.required("scoreError")),
                metric.required("scoreUnit").stringValue(),
                number(node.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score")),
                number(node.path("secondaryMetrics").path("retained").path("score")));
    }

    /** JMH writes what is not a number as a string. */
    private static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }
}
