package org.waymark.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Draws a comparison as an SVG: a panel for each JDK, a group of bars for each size, a bar for each contender. Bars that are
 * too long are cut off, and say how long they are.
 */
final class BarChart {

    private static final List<String> COLOURS = List.of(
            "#d1495b", "#8d99ae", "#1b4965", "#3a7ca5", "#5fa8d3", "#62b6cb", "#6a994e", "#a7c957", "#e09f3e",
            "#9c6644", "#7b2cbf", "#444444");
    private static final int WIDTH = 1080;
    private static final int LEFT = 64;
    private static final int TOP = 128;
    private static final int PANEL = 300;
    private static final int PLOT = 220;
    private static final int CUT = 12;

    private final Comparison comparison;
    private final List<Result> results;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    /**
     * Prepares a chart.
     *
     * @param most the nanoseconds at which bars are cut off
     */
    BarChart(Comparison comparison, List<Result> results, double most) {
        this.comparison = comparison;
        this.results = results;
        this.most = most;
    }

    /** Returns the SVG; it has a background of its own, so that it can be read on any page. */
    String draw(String title, String subtitle) {
        var jdks = results.stream().map(Result::jdk).distinct().sorted().toList();
        int height = TOP + PANEL * jdks.size() + 8;
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="system-ui, sans-serif" font-size="13" fill="#222">
                <title>%s</title>
                <rect width="%d" height="%d" rx="8" fill="#fdfdfb"/>
                """, WIDTH, height, escape(title), WIDTH, height);
        text(LEFT, 34, "font-size=\"19\" font-weight=\"600\"", title);
        text(LEFT, 56, "fill=\"#555\"", subtitle);
        legend();
        for (int i = 0; i < jdks.size(); i++) {
            panel(jdks.get(i), TOP + i * PANEL);
        }
        return svg.append("</svg>\n").toString();
    }

    private void legend() {
        int perLine = (comparison.contenders().size() + 1) / 2;
        for (int i = 0; i < comparison.contenders().size(); i++) {
            int x = LEFT + i % perLine * ((WIDTH - LEFT) / perLine);
            int y = 74 + i / perLine * 20;
            add("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>\n", x, y, colour(i));
            text(x + 18, y + 11, "", comparison.contenders().get(i).label());
        }
    }

    private void panel(int jdk, int top) {
        text(LEFT, top + 16, "font-weight=\"600\"", "JDK " + jdk);
        int bottom = top + 28 + PLOT;
        for (double tick = 0; tick <= most; tick += most / 5) {
            double y = bottom - tick / most * (PLOT - CUT);
            add("<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>\n", LEFT, y, WIDTH - 16);
            text(
                    LEFT - 8,
                    (int) y + 4,
                    "text-anchor=\"end\" fill=\"#555\"",
                    MarkdownTables.number(tick).replace("0.00", "0"));
        }
        int middle = bottom - PLOT / 2;
        text(
                18,
                middle,
                "text-anchor=\"middle\" fill=\"#555\" transform=\"rotate(-90 18 " + middle + ")\"",
                "ns per call");
        for (int i = 0; i < comparison.sizes().size(); i++) {
            group(jdk, comparison.sizes().get(i), i, bottom);
        }
    }

    private void group(int jdk, String size, int index, int bottom) {
        double width = (WIDTH - 16.0 - LEFT) / comparison.sizes().size();
        double left = LEFT + index * width;
        double bar = (width - 20) / comparison.contenders().size();
        for (int i = 0; i < comparison.contenders().size(); i++) {
            var result = comparison.result(
                    results, jdk, size, comparison.contenders().get(i));
            if (result.isPresent()) {
                bar(left + 10 + i * bar, bottom, bar - 2, result.get().score(), colour(i));
            }
        }
        text((int) (left + width / 2), bottom + 20, "text-anchor=\"middle\"", comparison.caption(size));
    }

    private void bar(double x, int bottom, double width, double score, String colour) {
        double height = Math.min(score / most * (PLOT - CUT), PLOT);
        double top = bottom - height;
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                x, top, width, height, colour);
        if (score > most) {
            double gap = bottom - PLOT + CUT + 2.0;
            add("<path d=\"M%.1f %.1fl%.1f -6\" stroke=\"#fdfdfb\" stroke-width=\"3\"/>\n", x - 1, gap, width + 2);
        }
        text(
                (int) (x + width / 2),
                (int) top - 3,
                "text-anchor=\"middle\" font-size=\"9.5\"",
                MarkdownTables.number(score));
    }

    private static String colour(int contender) {
        return COLOURS.get(contender % COLOURS.size());
    }

    private void text(int x, int y, String attributes, String text) {
        add("<text x=\"%d\" y=\"%d\" %s>%s</text>\n", x, y, attributes, escape(text));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
