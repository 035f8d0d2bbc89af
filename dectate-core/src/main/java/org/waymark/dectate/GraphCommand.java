package org.waymark.dectate;

/** Draws app types, groups and overrides. */
final class GraphCommand implements ToolCommand {
    @Override
    public String usage() {
        return "graph APP";
    }

    @Override
    public String summary() {
        return "a drawing of app types, groups and overrides, as an HTML page";
    }

    @Override
    public int least() {
        return 1;
    }

    @Override
    public ToolAnswer answer(ToolArguments arguments) {
        Graph graph = Graph.of(arguments.subject(0).plan());
        String text = arguments.dot() ? GraphDot.text(graph) : GraphPage.html(graph);
        return new ToolAnswer(true, text, graph.json());
    }
}
