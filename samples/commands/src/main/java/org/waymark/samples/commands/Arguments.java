package org.waymark.samples.commands;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** What stands after the name of a command: {@code --option value}, {@code --option=value}, flags and arguments. */
final class Arguments {
    private final String command;
    private final Map<String, OptionAction> options;
    private final Map<String, String> texts = new HashMap<>();

    /**
     * Makes the arguments of a command, none being written yet.
     *
     * @param options what the command takes, in order
     */
    Arguments(String command, Map<String, OptionAction> options) {
        this.command = command;
        this.options = options;
    }

    void read(Iterator<String> words) {
        while (words.hasNext()) {
            String word = words.next();
            if (word.startsWith("--")) {
                readOption(word.split("=", 2), words);
            } else {
                readPlaced(word);
            }
        }
    }

    private void readOption(String[] nameAndText, Iterator<String> words) {
        String name = nameAndText[0];
        OptionAction option = options.get(name);
        if (option == null) {
            throw CommandException.misuse(
                    "The command " + command + " has no option " + name + "." + Nearest.hint(name, options.keySet()));
        }
        if (nameAndText.length == 2) {
            put(name, nameAndText[1]);
        } else {
            put(name, option.isFlag() ? "true" : following(name, words));
        }
    }

    private static String following(String name, Iterator<String> words) {
        String word = words.hasNext() ? words.next() : "--";
        if (word.startsWith("--")) {
            throw CommandException.misuse(
                    "The option " + name + " has no value. If it begins with --, write " + name + "=VALUE.");
        }
        return word;
    }

    private void readPlaced(String word) {
        String name = options.values().stream()
                .filter(option -> !option.isNamed() && !texts.containsKey(option.name()))
                .findFirst()
                .orElseThrow(() -> CommandException.misuse("The command " + command + " cannot take " + word
                        + ": what it takes has a name that begins with --."))
                .name();
        put(name, word);
    }

    private void put(String name, String text) {
        if (texts.putIfAbsent(name, text) != null) {
            throw CommandException.misuse("The option " + name + " is given twice.");
        }
    }

    /** Returns the values of all options, those that were left out by default. */
    Map<String, Object> values(CommandLine app) throws Exception {
        Map<String, Object> values = new HashMap<>();
        for (OptionAction option : options.values()) {
            values.put(option.name(), option.value(text(option), app));
        }
        return values;
    }

    private String text(OptionAction option) {
        String written = texts.get(option.name());
        return written != null
                ? written
                : option.byDefault()
                        .orElseThrow(() -> CommandException.misuse("The command " + command + " needs " + option.name()
                                + ", which is " + option.help() + "."));
    }
}
