package org.waymark.samples.commands.library;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.waymark.dectate.ConfigurationException;
import org.waymark.samples.commands.CommandException;
import org.waymark.samples.commands.Plugins;
import org.waymark.samples.commands.Program;

/** Runs a command of the library, or of the customer's library that the environment names. */
public final class Main {
    private Main() {}

    /** Runs a command. */
    @SuppressWarnings("SystemOut") // a command answers on the standard output
    public static void main(String[] args) throws IOException {
        int exitCode = run(List.of(args), System.getenv(), System.out, System.err);
        if (exitCode != Program.DONE) {
            System.exit(exitCode);
        }
    }

    static int run(List<String> words, Map<String, String> environment, PrintStream out, PrintStream err)
            throws IOException {
        Path folder = Path.of(environment.getOrDefault("LIBRARY_PLUGINS", "plugins"));
        String program = environment.getOrDefault("LIBRARY_PROGRAM", Library.class.getName());
        try (Plugins plugins = Plugins.in(folder)) {
            return Program.of(plugins.program(program), plugins).run(words, out, err);
        } catch (CommandException e) {
            err.println(e.getMessage());
            return Program.MISUSED;
        } catch (ConfigurationException e) {
            err.println(e.getMessage());
            return Program.MISCONFIGURED;
        }
    }
}
