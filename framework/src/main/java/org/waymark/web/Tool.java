package org.waymark.web;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.waymark.dectate.ConfigurationException;
import org.waymark.dectate.Problem;
import org.waymark.web.http.JsonText;

/**
 * Answers questions about a web application from the command line: which paths and views it has, who may see them, and why a
 * request is answered as it is. It reads the configuration as a server does, and starts none. Views are never run.
 *
 * <pre>{@code
 * java -cp "target/classes:lib/*" org.waymark.web.Tool paths com.example.Wiki
 * java -cp "target/classes:lib/*" org.waymark.web.Tool why com.example.Wiki GET /pages/welcome
 * java -cp "target/classes:lib/*" org.waymark.web.Tool --help
 * }</pre>
 *
 * <p>The exit code is 0 if there is an answer, 1 if nothing is found or something is wrong, and 2 if the question is not
 * understood. What is printed for people may change; names in JSON and exit codes stay.
 */
public final class Tool {
    private Tool() {}

    /**
     * Answers a question and ends the program.
     *
     * @param arguments the command, the app and what else it needs; {@code --help} tells all
     */
    @SuppressWarnings("SystemOut") // the terminal is where the question was asked
    public static void main(String... arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /**
     * Answers a question.
     *
     * @param arguments the command, the app and what else it needs
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
        } catch (IllegalStateException | IllegalArgumentException | LinkageError e) {
            err.print((e instanceof LinkageError ? e.toString() : e.getMessage()) + "\n");
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int answer(ToolArguments arguments, PrintStream out, PrintStream err) {
        if (arguments.isHelp()) {
            out.print(help());
            return 0;
        }
        try {
            ToolAnswer answer = command(arguments.command()).answer(arguments);
            out.print(arguments.isJson() ? JsonText.of(answer.json()) : answer.text());
            return answer.isGood() ? 0 : 1;
        } catch (ConfigurationException e) {
            if (arguments.isJson()) {
                out.print(JsonText.of(Map.of(
                        "problems", e.problems().stream().map(Problem::toString).toList())));
            } else {
                err.print(e.getMessage());
            }
            return 1;
        }
    }

    private static ToolCommand command(String name) {
        return ToolCommand.of(name)
                .orElseThrow(() -> ToolException.unknown(
                        "There is no command " + name + ".",
                        ToolCommand.ALL.stream().map(ToolCommand::name).toList()));
    }

    private static String help() {
        StringBuilder text = new StringBuilder();
        text.append("Answers questions about a web application. No server is started, no view is run.\n\n");
        text.append("  java -cp ... ").append(Tool.class.getName()).append(" COMMAND APP ... [OPTION ...]\n\n");
        text.append("Commands:\n");
        for (ToolCommand command : ToolCommand.ALL) {
            text.append(String.format(Locale.ROOT, "  %-21s %s\n", command.usage(), command.summary()));
        }
        return text.append("""

                APP is one of:
                  com.example.Wiki        an app, configured by its annotations
                  com.example.Main::wiki  a static field, or a static method without parameters,
                                          that is a Site or an App

                Options:
                  --json               answer in JSON
                  --app CLASS::MEMBER  for why: what makes the app that looks for the models;
                                       otherwise its constructor without parameters, if any
                  --header LINE        for why: a header of the request, such as
                                       "Accept: text/html"; may be repeated
                  --help               show this

                Exit codes:
                  0  there is an answer; for overlaps: there are none; for permissions: each
                     view says who may see it; for why: a view would answer
                  1  otherwise, or something is wrong with the configuration
                  2  the question is not understood
                """).toString();
    }
}
