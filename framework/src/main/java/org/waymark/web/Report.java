package org.waymark.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the {@link Tool} tells: one structure, of which the text, the page and the JSON are made, so that all three say the
 * same.
 *
 * @param title what it is about
 * @param isGood whether something was found, and nothing is wrong
 * @param sections its parts, in order
 * @param note what is to be known about all of it; empty for nothing
 */
record Report(String title, boolean isGood, List<Section> sections, String note) implements ToolAnswer {
    Report {
        sections = List.copyOf(sections);
    }

    Report(String title, boolean isGood, List<Section> sections) {
        this(title, isGood, sections, "");
    }

    /**
     * A part of a report.
     *
     * @param name the name for programs
     * @param title the title for people; empty for none
     * @param entries what it lists
     * @param none what is said if it lists nothing; empty for nothing
     */
    record Section(String name, String title, List<Entry> entries, String none) {
        Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something that is listed.
     *
     * @param cells what people see of it in a row
     * @param notes what is said about it below
     * @param facts the same for programs
     */
    record Entry(List<String> cells, List<String> notes, Map<String, ? extends @Nullable Object> facts) {
        Entry {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }
    }

    @Override
    public String text() {
        return ReportText.of(this);
    }

    @Override
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (Section section : sections) {
            json.put(
                    section.name(), section.entries().stream().map(Entry::facts).toList());
        }
        return json;
    }
}
