package org.waymark.samples.wiki;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the wiki is to be started.
 *
 * @param port the port, 0 for any free one
 * @param host the address to listen on
 * @param data the directory of the database
 * @param jdbcUrl the database to use instead of one in the directory
 * @param server the name of the server, empty for the one that is preferred among those present
 * @param app the app, or both of them
 */
record Settings(int port, String host, Path data, Optional<String> jdbcUrl, Optional<String> server, Variant app) {

    private static final int MAX_PORT = 65_535;

    /** The apps that can be served. */
    enum Variant {
        WIKI,
        CUSTOMER,
        BOTH
    }

    /**
     * Reads the settings.
     *
     * @param args the command line: {@code --option value} or {@code --option=value}, the last one counts
     * @param environment the environment, which the command line overrides
     * @throws InvalidSettings where an option is not known, or has no value, or a wrong one
     */
    static Settings of(List<String> args, Map<String, String> environment) {
        Map<Option, Value> values = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            String set = environment.getOrDefault(option.variable(), "");
            values.put(option, new Value(option.variable() + "=", set.isBlank() ? option.byDefault() : set));
        }
        readArguments(args.iterator(), values);
        return new Settings(
                port(get(values, Option.PORT)),
                get(values, Option.HOST).text(),
                path(get(values, Option.DATA)),
                text(get(values, Option.JDBC_URL)),
                text(get(values, Option.SERVER)),
                variant(get(values, Option.APP)));
    }

    /** A value, and how it was written up to there, so that a message can show the whole. */
    private record Value(String origin, String text) {

        InvalidSettings refused(String instead) {
            return new InvalidSettings(origin + text + " cannot be used. " + instead);
        }
    }

    private static void readArguments(Iterator<String> args, Map<Option, Value> values) {
        while (args.hasNext()) {
            String[] flagAndValue = args.next().split("=", 2);
            Option option = Option.of(flagAndValue[0]);
            if (flagAndValue.length == 1 && !args.hasNext()) {
                throw new InvalidSettings("The option " + option.flag() + " has no value.\n" + Option.usage());
            }
            String text = flagAndValue.length == 1 ? args.next() : flagAndValue[1];
            values.put(option, new Value(option.flag() + " ", text));
        }
    }

    private static Value get(Map<Option, Value> values, Option option) {
        return values.getOrDefault(option, new Value(option.flag() + " ", option.byDefault()));
    }

    private static int port(Value value) {
        if (!value.text().matches("[0-9]{1,5}") || Integer.parseInt(value.text()) > MAX_PORT) {
            throw value.refused("Give a port from 0 to " + MAX_PORT + "; 0 is any free one.");
        }
        return Integer.parseInt(value.text());
    }

    private static Path path(Value value) {
        try {
            return Path.of(value.text());
        } catch (InvalidPathException e) {
            throw value.refused("Give the path of a directory.");
        }
    }

    private static Optional<String> text(Value value) {
        return Optional.of(value.text()).filter(text -> !text.isBlank());
    }

    private static Variant variant(Value value) {
        return Stream.of(Variant.values())
                .filter(variant -> variant.name().toLowerCase(Locale.ROOT).equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.refused("Choose one of: wiki, customer, both."));
    }
}
