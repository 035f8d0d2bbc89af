package org.waymark.ext.pebble;

import java.util.List;
import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Path;
import org.waymark.web.TemplateFolder;

/** A shop whose pages are templates. */
@TemplateFolder("templates")
class Shop extends App implements PebbleTemplates {
    /** A thing to buy. */
    record Book(String title, Markup blurb, List<String> authors) {}

    /** What the page of a book shows. */
    record Shown(Book book, String note) {}

    private static final Book DUNE =
            new Book("Dune & <Sons>", Markup.html("<em>{}</em>", "sand & spice"), List.of("Frank", "Brian"));

    @Path("/{title}")
    Book book(String title) {
        return title.equals(DUNE.title()) ? DUNE : new Book(title, Markup.empty(), List.of());
    }

    @Html(template = "book.peb")
    Shown show(Book book) {
        return new Shown(book, "\"quoted\" 'text'");
    }

    @Html(name = "authors", template = "lists/authors.peb")
    java.util.Map<String, ?> authors(Book book) {
        return java.util.Map.of("authors", book.authors());
    }
}
