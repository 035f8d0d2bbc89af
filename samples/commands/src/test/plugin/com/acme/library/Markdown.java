package com.acme.library;

import java.util.List;
import java.util.StringJoiner;
import org.waymark.dectate.Configures;
import org.waymark.samples.commands.Command;
import org.waymark.samples.commands.Format;
import org.waymark.samples.commands.Given;
import org.waymark.samples.commands.Renderer;
import org.waymark.samples.commands.library.Book;
import org.waymark.samples.commands.library.Library;
import org.waymark.samples.commands.library.Shelf;

/** Adds a command and a format to every library. */
@Configures(Library.class)
final class Markdown {
    private Markdown() {}

    @Command(value = "count", help = "counts the books")
    static int count(@Given("--file") Shelf shelf) {
        return shelf.books().size();
    }

    @Format("markdown")
    static String markdown(Book book) {
        return "- *" + book.title() + "* (" + book.author() + ")";
    }

    @Format("markdown")
    static String markdown(List<?> books, Renderer renderer) throws Exception {
        StringJoiner lines = new StringJoiner("\n");
        for (Object book : books) {
            lines.add(renderer.render(book));
        }
        return lines.toString();
    }
}
