package org.waymark.samples.wiki.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Input that the wiki refuses, with a message for each field that is wrong. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    InvalidInput(Map<String, String> problems) {
        super(problems.entrySet().stream()
                .map(problem -> problem.getKey() + ": " + problem.getValue())
                .collect(Collectors.joining(" ")));
        this.problems = new LinkedHashMap<>(problems);
    }

    /**
     * Creates the refusal of one field.
     *
     * @param field the name of the field
     * @param message what is wrong, and what would be right, as a sentence
     */
    public InvalidInput(String field, String message) {
        this(Map.of(field, message));
    }

    /** Returns the messages by the name of the field: {@code name}, {@code title}, {@code text} or {@code q}. */
    public Map<String, String> problems() {
        return Map.copyOf(problems);
    }
}
