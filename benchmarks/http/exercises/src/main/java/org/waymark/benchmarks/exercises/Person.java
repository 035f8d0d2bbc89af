package org.waymark.benchmarks.exercises;

import java.util.List;

/**
 * What is sent as JSON.
 *
 * @param name a name
 * @param born a year
 * @param languages some words
 */
public record Person(String name, int born, List<String> languages) {
    /** The one that is sent. */
    public static final Person ADA = new Person("Ada", 1815, List.of("English", "French", "Italian"));
}
