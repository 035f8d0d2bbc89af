package org.waymark.samples.wiki;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be set when the wiki is started: on the command line, or else in the environment. */
enum Option {
    PORT("8080", "the port to listen on; 0 for any free one"),
    HOST("localhost", "the address to listen on; 0.0.0.0 for all of this machine"),
    DATA("wiki-data", "the directory of the database"),
    JDBC_URL("", "a database to use instead, with its driver on the class path"),
    SERVER("", "jdk or jetty; the latter where it is present"),
    APP("wiki", "wiki, customer, or both: the customer's then listens on the next port");

    private final String byDefault;
    private final String meaning;

    Option(String byDefault, String meaning) {
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** Returns the name on the command line, such as {@code --jdbc-url}. */
    String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the name in the environment, such as {@code WIKI_JDBC_URL}. */
    String variable() {
        return "WIKI_" + name();
    }

    String byDefault() {
        return byDefault;
    }

    static Option of(String flag) {
        return Arrays.stream(values())
                .filter(option -> option.flag().equals(flag))
                .findFirst()
                .orElseThrow(() -> new InvalidSettings("There is no option " + flag + ".\n" + usage()));
    }

    static String usage() {
        return Arrays.stream(values())
                .map(Option::line)
                .collect(Collectors.joining("\n", "The options, each with its name in the environment:\n", ""));
    }

    private String line() {
        String ending = byDefault.isEmpty() ? "" : " (" + byDefault + ")";
        return "  %-11s %-14s %s%s".formatted(flag(), variable(), meaning, ending);
    }
}
