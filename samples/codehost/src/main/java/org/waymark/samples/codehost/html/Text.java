package org.waymark.samples.codehost.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.web.Markup;

/**
 * Text that people write: paragraphs, {@code ## headings}, {@code - lists}, and references such as {@code [[Start]]} to a
 * page and {@code #3} to an issue. What is anything else stays as it is written.
 */
public final class Text {
    private static final Pattern REFERENCE = Pattern.compile("\\[\\[([^\\[\\]\n]{1,80})]]|#[1-9][0-9]{0,6}\\b");
    /** Takes what it has found and never goes back: a text may have thousands of them, and CR LF is one line end. */
    private static final Pattern BLANK_LINES = Pattern.compile("(?>\\R)(?:[ \t]*+\\R)++");

    private final Function<String, Optional<String>> links;

    private Text(Function<String, Optional<String>> links) {
        this.links = links;
    }

    /**
     * Returns a text as markup.
     *
     * @param links what a reference leads to, if it leads anywhere
     */
    public static Markup show(String text, Function<String, Optional<String>> links) {
        Text shown = new Text(links);
        return Markup.html("{}", Lists.map(List.of(BLANK_LINES.split(text.strip())), shown::block));
    }

    private Markup block(String block) {
        if (block.startsWith("## ") && block.lines().count() == 1) {
            return Markup.html("<h2>{}</h2>\n", inline(block.substring(3)));
        }
        if (block.lines().allMatch(line -> line.startsWith("- "))) {
            return Markup.html(
                    "<ul>\n{}</ul>\n",
                    Lists.map(block.lines().toList(), line -> Markup.html("<li>{}</li>\n", inline(line.substring(2)))));
        }
        return Markup.html("<p>{}</p>\n", inline(block));
    }

    private List<Object> inline(String text) {
        List<Object> pieces = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(text);
        int done = 0;
        while (reference.find()) {
            pieces.add(text.substring(done, reference.start()));
            pieces.add(reference(reference));
            done = reference.end();
        }
        pieces.add(text.substring(done));
        return pieces;
    }

    private Object reference(Matcher found) {
        String written = found.group();
        String shown = found.group(1) == null ? written : found.group(1);
        return links.apply(written)
                .<Object>map(link -> Markup.html("<a href=\"{}\">{}</a>", link, shown))
                .orElse(written);
    }
}
