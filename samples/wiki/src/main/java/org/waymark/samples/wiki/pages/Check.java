package org.waymark.samples.wiki.pages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with some fields, so that all of it is told at once. */
final class Check {

    private final Map<String, String> problems = new LinkedHashMap<>();

    /** Returns the draft in the form that is stored, or throws all that is wrong with it. */
    static Draft draft(Draft draft) {
        Check check = new Check();
        String title = check.title(draft.title());
        String name = check.name(draft.name().strip());
        String text = check.text(draft.text());
        check.orThrow();
        return new Draft(name, title, text);
    }

    /** Returns the words that are looked for, or throws. */
    static String query(String query) {
        Check check = new Check();
        String stripped = query.strip();
        if (check.fits("q", "The search", stripped, Search.MAX_QUERY)) {
            check.characters("q", "The search", stripped, false);
        }
        check.orThrow();
        return stripped;
    }

    private String name(String name) {
        if (name.isEmpty()) {
            problems.put("name", "The name is missing. " + PageName.RULE + ".");
        } else if (fits("name", "The name", name, PageName.MAX) && !PageName.isValid(name)) {
            problems.put("name", "This is not a name. " + PageName.RULE + suggestion(name));
        }
        return name;
    }

    private static String suggestion(String name) {
        String right = PageName.from(name);
        return right.isEmpty() ? "." : ", here: " + right + ".";
    }

    private String title(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty()) {
            problems.put("title", "The title is missing. Give the page a title.");
        } else if (fits("title", "The title", stripped, Page.MAX_TITLE)) {
            characters("title", "The title", stripped, false);
        }
        return stripped;
    }

    /** A browser sends CR LF at the end of each line; the lines of a stored text end in LF. */
    private String text(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (fits("text", "The text", lines, Page.MAX_TEXT)) {
            characters("text", "The text", lines, true);
        }
        return lines;
    }

    private boolean fits(String field, String what, String value, int max) {
        if (value.length() > max) {
            problems.put(
                    field,
                    String.format(
                            Locale.ROOT,
                            "%s has %,d characters; %,d are the most. Shorten it.",
                            what,
                            value.length(),
                            max));
        }
        return value.length() <= max;
    }

    private void characters(String field, String what, String value, boolean lines) {
        String offender = firstUnfit(value, lines);
        if (offender != null) {
            problems.put(field, what + " contains the character " + offender + ", which cannot be kept. Remove it.");
        }
    }

    private static @Nullable String firstUnfit(String value, boolean lines) {
        return value.codePoints()
                .filter(c -> isUnfit(c) && !(lines && (c == '\n' || c == '\t')))
                .mapToObj("U+%04X"::formatted)
                .findFirst()
                .orElse(null);
    }

    /** Control characters, and halves of a surrogate pair, which no database can store. */
    private static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private void orThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
