package org.waymark.dectate;

/** Writes a graph for Graphviz. */
final class GraphDot {
    private GraphDot() {}

    static String text(Graph graph) {
        StringBuilder text = new StringBuilder();
        text.append("digraph configuration {\n");
        text.append("  rankdir=BT;\n");
        text.append("  node [shape=box, style=rounded, fontname=\"Helvetica\"];\n");
        text.append("  edge [fontname=\"Helvetica\", fontsize=10];\n");
        append(text, "types", graph.appTypes());
        append(text, "groups", graph.groups());
        return text.append("}\n").toString();
    }

    private static void append(StringBuilder text, String name, Graph.Panel panel) {
        text.append("  subgraph cluster_").append(name).append(" {\n");
        text.append("    label=").append(Escapes.dot(panel.title())).append(";\n");
        for (Graph.Node node : panel.nodes()) {
            String label = Escapes.dot(node.title() + "\n" + node.subtitle());
            text.append("    ")
                    .append(id(name, node.id()))
                    .append(" [label=")
                    .append(label)
                    .append("];\n");
        }
        text.append("  }\n");
        for (Graph.Edge edge : panel.edges()) {
            text.append("  ").append(id(name, edge.from())).append(" -> ").append(id(name, edge.to()));
            if (edge.isOverride()) {
                text.append(" [style=dashed, constraint=false, label=")
                        .append(Escapes.dot(edge.label()))
                        .append(']');
            }
            text.append(";\n");
        }
    }

    /** A group may have the name of a class. */
    private static String id(String panel, String id) {
        return Escapes.dot(panel + " " + id);
    }
}
