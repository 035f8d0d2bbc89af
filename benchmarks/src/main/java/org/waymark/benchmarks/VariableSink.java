package org.waymark.benchmarks;

/** Takes the variables of a path. */
interface VariableSink {
    void accept(String name, String value);
}
