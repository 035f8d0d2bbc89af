package org.waymark.samples.codehost.project;

import java.util.Map;

/** Something cannot be done as it was asked for: for each field in question, a sentence for whoever filled it in. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Map<String, String> problems;

    public InvalidInput(Map<String, String> problems) {
        super(String.join(" ", problems.values()), null, false, false);
        this.problems = Map.copyOf(problems);
    }

    public Map<String, String> problems() {
        return problems;
    }
}
