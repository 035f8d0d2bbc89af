package org.waymark.dectate;

import java.util.List;
import java.util.Locale;

/** What {@code --help} tells. */
final class ToolHelp {
    private ToolHelp() {}

    static String text(List<ToolCommand> commands) {
        StringBuilder text = new StringBuilder();
        text.append("Answers questions about the configuration of an application. Nothing is performed.\n\n");
        text.append("  java -cp ... ").append(Tool.class.getName()).append(" COMMAND APP ... [OPTION ...]\n\n");
        text.append("Commands:\n");
        for (ToolCommand command : commands) {
            text.append(String.format(Locale.ROOT, "  %-38s %s%n", command.usage(), command.summary())
                    .replace("\r", ""));
        }
        return text.append("""

                APP is one of:
                  com.example.Shop                       an app type
                  com.example.Main::configuration        a static field, or a static method without parameters,
                                                         that is a Configuration or a Plan
                  com.example.Main::configuration::Shop  the same, and an app type of it

                Options:
                  --json          answer in JSON
                  --dot           draw the graph for Graphviz; otherwise it is an HTML page
                  --scan PACKAGE  scan a package for classes that configure the app type; may be repeated;
                                  "--scan ." scans the packages of the app types
                  --help          show this
                  --              what follows is no option

                Exit codes:
                  0  found; for lint: no findings; for diff: no differences
                  1  nothing found, findings or differences; or something is wrong with the configuration
                  2  the question is not understood
                """).toString();
    }
}
