package org.waymark.benchmarks;

/** What the running Java can compile. */
final class JavaVersion {

    private JavaVersion() {}

    static boolean hasPatternSwitch() {
        return Runtime.version().feature() >= 21;
    }

    static void requirePatternSwitch() {
        if (!hasPatternSwitch()) {
            throw new UnsupportedOperationException("Patterns in a switch need Java 21 or newer, and this is Java "
                    + Runtime.version().feature() + ". Skip them with: -e patternSwitch");
        }
    }
}
