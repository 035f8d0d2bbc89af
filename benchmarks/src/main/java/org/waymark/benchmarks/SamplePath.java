package org.waymark.benchmarks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path and what is to be found there.
 *
 * @param text the path
 * @param pattern the pattern that it was made from, or null if no pattern matches it
 * @param variables the values of the variables of the pattern
 */
record SamplePath(String text, @Nullable String pattern, Map<String, String> variables) {

    static SamplePath miss(String text) {
        return new SamplePath(text, null, Map.of());
    }
}
