package org.waymark.samples.wiki;

import org.waymark.samples.wiki.pages.PageName;
import org.waymark.web.http.HttpException;

/** There is no page of a name; it could be made. Status 404. */
final class NoSuchPage extends HttpException {

    private static final long serialVersionUID = 1L;

    private final String name;

    NoSuchPage(String name) {
        super(404, "There is no page named \"" + name + "\".");
        this.name = name;
    }

    /** Returns a title for the page if it were made: the words of the name, beginning with a capital letter. */
    String likelyTitle() {
        String words = PageName.from(name).replace('-', ' ');
        if (words.isEmpty()) {
            return "";
        }
        int second = words.offsetByCodePoints(0, 1);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(words.codePointAt(0)))
                .append(words, second, words.length())
                .toString();
    }
}
