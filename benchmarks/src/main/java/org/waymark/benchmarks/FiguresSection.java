package org.waymark.benchmarks;

/** The part of a document that a script writes, between two marks. */
public final class FiguresSection {

    private final String begin;
    private final String end;

    /**
     * Makes a section.
     *
     * @param subject what the figures are about, which is also the name of the script
     */
    public FiguresSection(String subject) {
        begin = "<!-- " + subject + " figures: written by benchmarks/" + subject + ".sh -->\n";
        end = "<!-- end of " + subject + " figures -->\n";
    }

    String begin() {
        return begin;
    }

    String end() {
        return end;
    }

    /** Returns the document with new figures in place of what is between the marks. */
    public String insertInto(String document, String figures) {
        int from = document.indexOf(begin);
        int to = document.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "The document has no place for the figures: between the lines\n" + begin + end);
        }
        return document.substring(0, from + begin.length()) + "\n" + figures + "\n" + document.substring(to);
    }
}
