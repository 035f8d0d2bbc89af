package org.waymark.samples.commands.library;

import java.util.List;
import java.util.StringJoiner;
import org.waymark.dectate.Configures;
import org.waymark.samples.commands.Format;
import org.waymark.samples.commands.Renderer;

/** Books as text and as CSV. Found by a scan of the package, since the library does not know of it. */
@Configures(Library.class)
final class BookFormats {
    private BookFormats() {}

    @Format("text")
    static String text(Book book) {
        return book.title() + ", by " + book.author() + " (" + book.year() + ")";
    }

    @Format("csv")
    static String csv(Book book) {
        return quoted(book.title()) + "," + quoted(book.author()) + "," + book.year();
    }

    @Format("csv")
    static String csv(List<?> books, Renderer renderer) throws Exception {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("title,author,year");
        for (Object book : books) {
            lines.add(renderer.render(book));
        }
        return lines.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^\",]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
