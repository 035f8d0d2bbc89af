package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.web.Report.Entry;
import org.waymark.web.Report.Section;

/** Writes a report for a terminal: columns, and what is said about a row below it. */
final class ReportText {
    private static final int WIDTH = 80;
    private static final int WIDEST_CELL = 40;
    private static final String INDENT = "  ";
    private static final String NOTE_INDENT = "      ";

    /** Development environments make a link of what follows an "at". */
    private static final Pattern BREAK = Pattern.compile("(?<!\\bat|\\bnear) ");

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(Report report) {
        ReportText writer = new ReportText();
        writer.line("", report.title());
        report.sections().forEach(writer::section);
        if (!report.note().isEmpty()) {
            writer.text.append('\n');
            writer.line("", report.note());
        }
        return writer.text.toString();
    }

    private void section(Section section) {
        if (section.entries().isEmpty() && section.none().isEmpty()) {
            return;
        }
        text.append('\n');
        if (!section.title().isEmpty()) {
            line("", section.title());
        }
        if (section.entries().isEmpty()) {
            line(INDENT, section.none());
        }
        List<Integer> widths = widths(section.entries());
        for (Entry entry : section.entries()) {
            text.append(row(entry.cells(), widths)).append('\n');
            entry.notes().forEach(note -> line(NOTE_INDENT, note));
        }
    }

    private static List<Integer> widths(List<Entry> entries) {
        List<Integer> widths = new ArrayList<>();
        for (Entry entry : entries) {
            for (int i = 0; i < entry.cells().size(); i++) {
                int width = Math.min(WIDEST_CELL, entry.cells().get(i).length());
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(width, widths.get(i)));
                }
            }
        }
        return widths;
    }

    private static String row(List<String> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder(INDENT);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            row.append(cell).append(" ".repeat(Math.max(0, widths.get(i) - cell.length()) + 2));
        }
        return row.toString().stripTrailing();
    }

    /** Writes a text, on more lines if it is too long for one. A word that is too long stays whole, as does a place. */
    private void line(String indent, String words) {
        int column = WIDTH;
        for (String word : BREAK.split(words, -1)) {
            boolean fits = column + 1 + word.length() <= WIDTH;
            text.append(fits ? " " : text.length() == 0 || text.charAt(text.length() - 1) == '\n' ? "" : "\n");
            text.append(fits ? "" : indent).append(word);
            column = fits ? column + 1 + word.length() : indent.length() + word.length();
        }
        text.append('\n');
    }
}
