package org.waymark.benchmarks;

/**
 * One line of a table, and one colour of a chart.
 *
 * @param label what the reader sees
 * @param benchmark the class and the method, such as {@code DispatchBenchmark.call}, as a regular expression
 * @param peer the value of the parameter, or empty if the benchmark has none
 */
record Contender(String label, String benchmark, String peer) {

    boolean made(Result result) {
        return result.benchmark().matches(benchmark)
                && result.parameters().getOrDefault("peer", "").equals(peer);
    }
}
