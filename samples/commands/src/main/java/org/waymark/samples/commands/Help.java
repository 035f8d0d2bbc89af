package org.waymark.samples.commands;

import java.util.List;

/**
 * What can be asked of a program.
 *
 * @param program its name
 * @param commands the commands, by name
 * @param everywhere the options that every command takes
 */
public record Help(String program, List<Entry> commands, List<Entry> everywhere) {

    /** A command with its options, or an option. */
    public record Entry(String name, String help, List<Entry> options) {
        static Entry of(CommandAction command, List<Entry> options) {
            return new Entry(command.name(), command.help(), options);
        }

        static Entry of(OptionAction option) {
            String ending = option.byDefault()
                    .filter(text -> !text.isEmpty())
                    .map(text -> " (" + text + ")")
                    .orElse("");
            return new Entry(option.name(), option.help() + ending, List.of());
        }

        private String line(String indentation) {
            return "%-16s %s\n".formatted(indentation + name, help);
        }
    }

    /** Returns the text to read: a command or an option to a line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Commands of " + program + ":\n");
        for (Entry command : commands) {
            text.append(command.line("  "));
            command.options().forEach(option -> text.append(option.line("    ")));
        }
        text.append("With every command:\n");
        everywhere.forEach(option -> text.append(option.line("    ")));
        return text.toString().stripTrailing();
    }
}
