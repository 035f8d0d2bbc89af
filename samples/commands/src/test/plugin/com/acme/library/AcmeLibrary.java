package com.acme.library;

import java.util.List;
import org.waymark.dectate.Overrides;
import org.waymark.samples.commands.Command;
import org.waymark.samples.commands.Given;
import org.waymark.samples.commands.Option;
import org.waymark.samples.commands.library.Book;
import org.waymark.samples.commands.library.Library;
import org.waymark.samples.commands.library.Shelf;

/** The library of one customer: lists by title, and two books unless told otherwise. */
public class AcmeLibrary extends Library {
    @Overrides
    @Command(value = "list", help = "lists the books by title")
    List<Book> byTitle(@Given("--file") Shelf shelf, @Given("--limit") int limit) {
        return shelf.books().stream()
                .sorted((one, other) -> one.title().compareTo(other.title()))
                .limit(limit)
                .toList();
    }

    @Overrides
    @Option(value = "--limit", help = "the greatest number of books", byDefault = "2")
    int few(String text) {
        return Integer.parseUnsignedInt(text);
    }
}
