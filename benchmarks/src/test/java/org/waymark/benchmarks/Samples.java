package org.waymark.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Results in the form that JMH gives them, made up. */
final class Samples {

    private Samples() {}

    static List<Result> results() {
        try (var file = Objects.requireNonNull(Samples.class.getResourceAsStream("results.json"))) {
            return Result.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
