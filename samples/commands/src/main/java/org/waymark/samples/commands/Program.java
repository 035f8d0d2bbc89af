package org.waymark.samples.commands;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.dectate.Committed;
import org.waymark.dectate.Configuration;
import org.waymark.dectate.Plan;
import org.waymark.dectate.Provenance;
import org.waymark.dectate.Registries;

/** A configured program: finds the command, runs it, and writes what it returns. */
public final class Program {
    /** The exit code if all went well. */
    public static final int DONE = 0;
    /** The exit code if a command could not do what it was asked for. */
    public static final int FAILED = 1;
    /** The exit code if the command line does not make sense. */
    public static final int MISUSED = 2;
    /** The exit code if the program is wrong in itself. */
    public static final int MISCONFIGURED = 3;

    static final String FORMAT = "--format";

    private final CommandLine app;
    private final Plan plan;
    private final Registries registries;

    private Program(CommandLine app, Committed committed) {
        this.app = app;
        this.plan = committed.plan();
        this.registries = committed.registries(app.getClass());
    }

    /**
     * Returns a program with all that configures it in its own packages, and in plug-ins.
     *
     * @throws org.waymark.dectate.ConfigurationException if anything is wrong with its directives
     */
    public static Program of(CommandLine app, Plugins plugins) {
        Configuration configuration = Configuration.builder()
                .app(app.getClass())
                .scan()
                .scan(plugins.packages())
                .classLoader(plugins.loader())
                .build();
        return new Program(app, configuration.commit());
    }

    /** Runs a command line, and returns the exit code. */
    public int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            String text = answer(words.isEmpty() ? List.of("help") : words);
            if (!text.isEmpty()) {
                out.println(text);
            }
            return DONE;
        } catch (CommandException e) {
            err.println(e.getMessage());
            return e.exitCode();
        } catch (Exception e) {
            e.printStackTrace(err);
            return FAILED;
        }
    }

    private String answer(List<String> words) throws Exception {
        Iterator<String> rest = words.iterator();
        CommandAction command = command(rest.next());
        Arguments arguments = new Arguments(command.name(), options(command));
        arguments.read(rest);
        Map<String, Object> values = arguments.values(app);
        String format = (String) Objects.requireNonNull(values.get(FORMAT));
        registries.get(Formats.KEY).check(command.body().method().getReturnType(), format);
        Object result = command.run(this, values);
        return result == null ? "" : render(result, format);
    }

    private CommandAction command(String name) {
        Map<String, CommandAction> commands = registries.get(CommandAction.KEY);
        CommandAction command = commands.get(name.equals("--help") ? "help" : name);
        if (command == null) {
            throw noCommand(name);
        }
        return command;
    }

    private CommandException noCommand(String name) {
        return CommandException.misuse("There is no command " + name + "."
                + Nearest.hint(name, registries.get(CommandAction.KEY).keySet()) + " To see all, say help.");
    }

    private Map<String, OptionAction> options(CommandAction command) {
        Map<String, OptionAction> all = registries.get(OptionAction.KEY);
        Map<String, OptionAction> taken = new LinkedHashMap<>();
        command.options().forEach(name -> taken.put(name, Objects.requireNonNull(all.get(name))));
        taken.put(FORMAT, Objects.requireNonNull(all.get(FORMAT)));
        return taken;
    }

    CommandLine app() {
        return app;
    }

    String render(Object result, String format) throws Exception {
        return registries.get(Formats.KEY).rendering().render(result, format, this);
    }

    /** Returns what can be asked of the program. */
    Help help() {
        Help.Entry format = Help.Entry.of(
                Objects.requireNonNull(registries.get(OptionAction.KEY).get(FORMAT)));
        List<Help.Entry> commands = registries.get(CommandAction.KEY).values().stream()
                .map(command -> Help.Entry.of(
                        command,
                        options(command).values().stream()
                                .map(Help.Entry::of)
                                .filter(option -> !option.equals(format))
                                .toList()))
                .toList();
        return new Help(app.getClass().getSimpleName(), commands, List.of(format));
    }

    /** Returns where a command, an option without its dashes or a format comes from, and what it displaced. */
    Provenance why(String name) {
        List<String> names = List.of("--" + name, name);
        return plan.grouped(app.getClass()).values().stream()
                .flatMap(List::stream)
                .filter(action -> names.contains(action.identity().toString()))
                .findFirst()
                .map(action -> plan.why(app.getClass(), action.group(), action.identity()))
                .orElseThrow(() -> noCommand(name));
    }
}
