package org.waymark.dectate;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * Answers questions about the configuration of an application from the command line. Nothing is performed, and no class
 * of the application is initialised unless it is asked for its configuration.
 *
 * <pre>{@code
 * java -cp "target/classes:lib/*" org.waymark.dectate.Tool why com.example.Shop pages about
 * java -cp "target/classes:lib/*" org.waymark.dectate.Tool --help
 * }</pre>
 *
 * <p>The exit code is 0 if there is an answer, 1 if nothing is found or something is wrong, and 2 if the question is not
 * understood.
 */
public final class Tool {
    private static final List<ToolCommand> COMMANDS = List.of(
            new ListCommand(),
            new WhyCommand(),
            new OverridesCommand(),
            new OrderCommand(),
            new DiffCommand(),
            new GraphCommand(),
            new LintCommand());

    private Tool() {}

    /**
     * Answers a question and ends the program.
     *
     * @param arguments the command and what it needs; {@code --help} tells all
     */
    @SuppressWarnings("SystemOut") // the terminal is where the question was asked
    public static void main(String... arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /**
     * Answers a question.
     *
     * @param arguments the command and what it needs
     * @param out where the answer goes
     * @param err where complaints go
     * @return the exit code
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            return answer(ToolArguments.parse(arguments), out, err);
        } catch (ToolException e) {
            err.print(e.getMessage() + "\nAll commands and options are told by --help.\n");
            return 2;
        } catch (IllegalStateException | LinkageError e) {
            err.print((e instanceof LinkageError ? e.toString() : e.getMessage()) + "\n");
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int answer(ToolArguments arguments, PrintStream out, PrintStream err) {
        if (arguments.help()) {
            out.print(ToolHelp.text(COMMANDS));
            return 0;
        }
        ToolCommand command = command(arguments);
        try {
            ToolAnswer answer = command.answer(arguments);
            out.print(arguments.json() ? JsonText.of(answer.json()) : answer.text());
            return answer.isGood() ? 0 : 1;
        } catch (ConfigurationException e) {
            if (arguments.json()) {
                out.print(JsonText.of(Map.of("problems", ToolJson.problems(e.problems()))));
            } else {
                err.print(e.getMessage());
            }
            return 1;
        }
    }

    private static ToolCommand command(ToolArguments arguments) {
        ToolCommand command = ToolException.known("command", arguments.command(), COMMANDS, ToolCommand::name);
        if (arguments.dot() && !(command instanceof GraphCommand)) {
            throw new ToolException("--dot is for graph; " + command.name() + " draws nothing.");
        }
        int given = arguments.operands().size();
        if (given < command.least() || given > command.most()) {
            throw new ToolException("It is: " + command.usage());
        }
        return command;
    }
}
