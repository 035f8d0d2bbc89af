package org.waymark.samples.commands;

import java.util.List;
import java.util.StringJoiner;
import org.waymark.dectate.Provenance;
import org.waymark.dectate.UseDirectives;

/**
 * A program: its subclasses have {@link Command}s, {@link Option}s and {@link Format}s as methods, and inherit these.
 * What is here is made with the same directives, so a program can override it.
 */
@UseDirectives(CommandDirectives.class)
public abstract class CommandLine {

    @Option(value = "--format", help = "the format of the result", byDefault = "text")
    static String format(String text) {
        return text;
    }

    @Option(value = "NAME", help = "a command, an option without its dashes, or a format such as 'text of List'")
    static String name(String text) {
        return text;
    }

    @Command(value = "help", help = "lists the commands and their options")
    static Help help(Program program) {
        return program.help();
    }

    @Command(value = "why", help = "tells where something comes from, and what it displaced")
    static Provenance why(@Given("NAME") String name, Program program) {
        return program.why(name);
    }

    @Format("text")
    static String text(Object result) {
        return result.toString().stripTrailing();
    }

    @Format("text")
    static String text(List<?> results, Renderer renderer) throws Exception {
        StringJoiner lines = new StringJoiner("\n");
        for (Object result : results) {
            lines.add(renderer.render(result));
        }
        return lines.toString();
    }
}
