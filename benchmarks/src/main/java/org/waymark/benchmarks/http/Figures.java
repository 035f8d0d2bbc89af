package org.waymark.benchmarks.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Figures by what was measured, several for each, written in the form that JMH gives its results. */
final class Figures {
    private record Key(String benchmark, Map<String, String> parameters, String unit) {}

    private final Map<Key, List<Double>> figures = new LinkedHashMap<>();

    void add(String benchmark, Map<String, String> parameters, double figure, String unit) {
        figures.computeIfAbsent(new Key(benchmark, parameters, unit), key -> new ArrayList<>())
                .add(figure);
    }

    /** Writes the median of each. Half the distance of the outermost stands for the error. */
    void write(Path file) throws IOException {
        String results = figures.entrySet().stream()
                .map(entry -> json(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        Files.writeString(file, results);
    }

    private static String json(Key key, List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        String parameters = key.parameters().entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
        return """
                {"benchmark": "org.waymark.benchmarks.http.%s", "jdkVersion": "%s", "params": %s,
                 "primaryMetric": {"score": %s, "scoreError": %s, "scoreUnit": "%s"}}""".formatted(
                        key.benchmark(),
                        System.getProperty("java.version"),
                        parameters,
                        median(sorted),
                        (sorted[sorted.length - 1] - sorted[0]) / 2,
                        key.unit());
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : DoubleStream.of(sorted[middle - 1], sorted[middle]).average().orElseThrow();
    }
}
