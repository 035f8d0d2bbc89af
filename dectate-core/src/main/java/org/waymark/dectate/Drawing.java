package org.waymark.dectate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Lays out a panel in rows, every node below all that its edges lead to, and writes it as SVG. Within a row a node stands
 * as close as may be to those, as in the barycentre method of Sugiyama, Tagawa and Toda.
 */
final class Drawing {
    private static final int MARGIN = 48;
    private static final int HEIGHT = 56;
    private static final int ROW = HEIGHT + 72;
    private static final int GAP = 32;
    private static final int LONGEST_LABEL = 28;

    private final Graph.Panel panel;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, Box> boxes = new HashMap<>();
    private int width;
    private int height;

    /** Where a node is drawn. */
    private record Box(int x, int y, int width) {
        int middle() {
            return x + width / 2;
        }
    }

    private Drawing(Graph.Panel panel) {
        this.panel = panel;
    }

    static String svg(Graph.Panel panel) {
        Drawing drawing = new Drawing(panel);
        drawing.rank();
        drawing.place();
        return drawing.write();
    }

    /** The number of rounds is limited, since groups of unrelated app types may be ordered in opposite ways. */
    private void rank() {
        int last = panel.nodes().size() - 1;
        panel.nodes().forEach(node -> ranks.put(node.id(), 0));
        for (int round = 0; round < last; round++) {
            for (Graph.Edge edge : panel.edges()) {
                int below = Math.min(last, rank(edge.to()) + 1);
                ranks.merge(edge.from(), below, Math::max);
            }
        }
    }

    private int rank(String id) {
        return Objects.requireNonNull(ranks.get(id));
    }

    private void place() {
        List<List<Graph.Node>> rows = rows();
        int widest = rows.stream().mapToInt(Drawing::width).max().orElse(0);
        int y = MARGIN / 2;
        for (List<Graph.Node> row : rows) {
            row.sort(Comparator.comparingDouble(this::barycentre));
            int x = MARGIN + (widest - width(row)) / 2;
            for (Graph.Node node : row) {
                boxes.put(node.id(), new Box(x, y, width(node)));
                x += width(node) + GAP;
            }
            y += ROW;
        }
        int labels = panel.edges().stream()
                .mapToInt(edge -> labelX(edge) + 7 * label(edge).length())
                .max()
                .orElse(0);
        width = Math.max(widest + MARGIN, labels) + MARGIN;
        height = Math.max(0, y - ROW + HEIGHT) + MARGIN / 2;
    }

    private List<List<Graph.Node>> rows() {
        Map<Integer, List<Graph.Node>> rows = new TreeMap<>();
        for (Graph.Node node : panel.nodes()) {
            rows.computeIfAbsent(rank(node.id()), rank -> new ArrayList<>()).add(node);
        }
        return List.copyOf(rows.values());
    }

    private double barycentre(Graph.Node node) {
        return panel.edges().stream()
                .filter(edge -> edge.from().equals(node.id()))
                .map(edge -> boxes.get(edge.to()))
                .filter(Objects::nonNull)
                .mapToInt(Box::middle)
                .average()
                .orElse(0);
    }

    private static int width(List<Graph.Node> row) {
        return row.stream().mapToInt(node -> width(node) + GAP).sum() - GAP;
    }

    /** The font is not known, so this allows for a wide one. */
    private static int width(Graph.Node node) {
        int text = Math.max(9 * node.title().length(), 7 * node.subtitle().length());
        return Math.max(150, text + 40);
    }

    private String write() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"");
        svg.append(Escapes.html(panel.title()));
        svg.append("\" width=\"").append(width).append("\" height=\"").append(height);
        svg.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height).append("\">\n");
        panel.edges().forEach(edge -> append(svg, edge));
        panel.nodes().forEach(node -> append(svg, node));
        panel.edges().stream().filter(Graph.Edge::isOverride).forEach(edge -> appendLabel(svg, edge));
        return svg.append("</svg>\n").toString();
    }

    private void append(StringBuilder svg, Graph.Edge edge) {
        int fromX = x(edge.from(), edge);
        int toX = x(edge.to(), edge);
        int fromY = box(edge.from()).y();
        int tip = box(edge.to()).y() + HEIGHT;
        int middle = (fromY + tip) / 2;
        svg.append("<g class=\"")
                .append(edge.isOverride() ? "override" : "edge")
                .append("\">");
        svg.append("<path class=\"line\" d=\"M").append(fromX).append(' ').append(fromY);
        svg.append(" C").append(fromX).append(' ').append(middle).append(' ');
        svg.append(toX).append(' ').append(middle).append(' ');
        svg.append(toX).append(' ').append(tip + 8).append("\"/>");
        svg.append("<path class=\"head\" d=\"M").append(toX).append(' ').append(tip + 1);
        svg.append(" l-5 9 h10 z\"/></g>\n");
    }

    /** Overrides keep to the right of inheritance. */
    private int x(String id, Graph.Edge edge) {
        return box(id).middle() + (edge.isOverride() ? 40 : 0);
    }

    private void append(StringBuilder svg, Graph.Node node) {
        Box box = box(node.id());
        svg.append("<g class=\"node\"><title>").append(Escapes.html(node.id())).append("</title>");
        svg.append("<rect x=\"").append(box.x()).append("\" y=\"").append(box.y());
        svg.append("\" width=\"").append(box.width()).append("\" height=\"").append(HEIGHT);
        svg.append("\" rx=\"10\"/>");
        appendText(svg, "title", box.middle(), box.y() + 25, node.title());
        appendText(svg, "subtitle", box.middle(), box.y() + 43, node.subtitle());
        svg.append("</g>\n");
    }

    private void appendLabel(StringBuilder svg, Graph.Edge edge) {
        int y = (box(edge.from()).y() + box(edge.to()).y() + HEIGHT) / 2;
        appendText(svg, "label", labelX(edge), y + 4, label(edge));
    }

    private int labelX(Graph.Edge edge) {
        return (x(edge.from(), edge) + x(edge.to(), edge)) / 2 + 10;
    }

    private static String label(Graph.Edge edge) {
        String label = edge.label();
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private static void appendText(StringBuilder svg, String style, int x, int y, String text) {
        svg.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y);
        svg.append("\">").append(Escapes.html(text)).append("</text>");
    }

    private Box box(String id) {
        return Objects.requireNonNull(boxes.get(id));
    }
}
