package org.waymark.samples.codehost.project;

import java.util.LinkedHashMap;
import java.util.Map;

/** Looks at what somebody wants, and collects all that is wrong with it. */
public final class Check {
    /** The longest title or other text of one line. */
    public static final int MOST_OF_A_LINE = 120;

    /** The longest text. */
    public static final int MOST_OF_A_TEXT = 20_000;

    private final Map<String, String> problems = new LinkedHashMap<>();

    /** Demands something of a field, unless something else is wrong with it already. */
    public Check that(boolean fine, String field, String problem) {
        if (!fine) {
            problems.putIfAbsent(field, problem);
        }
        return this;
    }

    /** Demands that a field has something in it, but not too much. */
    public Check filled(String text, String field, int most) {
        return that(!text.isBlank(), field, "Write something here.")
                .that(text.length() <= most, field, "This is too long: at most " + most + " characters, please.");
    }

    /**
     * Goes on if nothing is wrong.
     *
     * @throws InvalidInput if something is
     */
    public void pass() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
