package org.waymark.dectate;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a graph as one HTML page that needs nothing else: no script, no font, no network. */
final class GraphPage {
    private GraphPage() {}

    static String html(Graph graph) {
        Plan plan = graph.plan();
        List<Class<?>> types = plan.appTypes();
        String title = "Configuration of "
                + ToolSubject.mostSpecific(plan).stream()
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "));
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
        html.append("<meta charset=\"utf-8\"/>\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.append("<title>").append(Escapes.html(title)).append("</title>\n");
        html.append("<style>\n").append(GraphStyle.CSS).append("</style>\n</head>\n<body>\n");
        html.append("<header><h1>").append(Escapes.html(title)).append("</h1><p>");
        html.append(summary(graph)).append("</p></header>\n<main>\n");
        append(
                html,
                graph.appTypes(),
                "Each type has the configuration of those above it."
                        + " Dashed arrows lead from an override to what it displaces.");
        append(html, graph.groups(), "The actions of a group are performed after those of the groups above it.");
        appendOverrides(html, plan);
        types.forEach(type -> appendActions(html, plan, type));
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String summary(Graph graph) {
        return ToolText.count(graph.appTypes().nodes().size(), "app type") + ", "
                + ToolText.count(graph.groups().nodes().size(), "group");
    }

    private static void append(StringBuilder html, Graph.Panel panel, String legend) {
        html.append("<section><h2>")
                .append(Escapes.html(panel.title()))
                .append("</h2>\n<p>")
                .append(legend);
        html.append("</p>\n<div class=\"drawing\">\n")
                .append(Drawing.svg(panel))
                .append("</div></section>\n");
    }

    private static void appendOverrides(StringBuilder html, Plan plan) {
        List<Overriding> overrides = plan.appTypes().stream()
                .flatMap(type -> plan.overrides(type).stream())
                .toList();
        html.append("<section><h2>Overrides</h2>\n");
        if (overrides.isEmpty()) {
            html.append("<p>Nothing is overridden.</p>");
        } else {
            html.append("<div class=\"wide\"><table><thead><tr><th>For</th><th>What</th><th>In force</th>"
                    + "<th>Displaced</th></tr></thead>\n<tbody>\n");
            overrides.forEach(entry -> append(html, entry));
            html.append("</tbody></table></div>");
        }
        html.append("</section>\n");
    }

    private static void append(StringBuilder html, Overriding entry) {
        String losers = entry.losers().stream().map(GraphPage::directive).collect(Collectors.joining());
        String winner = entry.winner().has(Intent.REMOVAL) ? "<em>removed</em>" : "";
        html.append("<tr><td>").append(Escapes.html(entry.appType().getSimpleName()));
        html.append("</td><td>").append(Escapes.html(ToolText.title(entry.winner())));
        html.append("</td><td>").append(winner).append(directive(entry.winner()));
        html.append("</td><td>").append(losers).append("</td></tr>\n");
    }

    private static void appendActions(StringBuilder html, Plan plan, Class<?> type) {
        List<SourcedAction> actions = plan.actions(type);
        html.append("<details><summary>").append(Escapes.html(type.getName())).append(" <span>");
        html.append(ToolText.count(actions.size(), "action")).append("</span></summary>\n");
        html.append("<div class=\"wide\"><table><thead><tr><th>Group</th><th>Identity</th><th>Directive</th></tr>"
                + "</thead>\n<tbody>\n");
        for (SourcedAction action : actions) {
            html.append("<tr><td>").append(Escapes.html(action.group().name()));
            html.append("</td><td>").append(Escapes.html(ToolText.identity(action)));
            html.append("</td><td>").append(directive(action)).append("</td></tr>\n");
        }
        html.append("</tbody></table></div></details>\n");
    }

    private static String directive(SourcedAction action) {
        Source source = action.source();
        return "<code>" + Escapes.html(source.toString()) + "</code><small>" + Escapes.html(source.place())
                + "</small>";
    }
}
