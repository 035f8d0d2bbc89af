package org.waymark.samples.commands.library;

import java.nio.file.Path;
import java.util.List;
import org.waymark.samples.commands.Command;
import org.waymark.samples.commands.CommandException;
import org.waymark.samples.commands.CommandLine;
import org.waymark.samples.commands.Given;
import org.waymark.samples.commands.Option;

/** A library: its books are listed, shown and added. */
public class Library extends CommandLine {

    @Option(value = "--file", help = "the file with the books", byDefault = "books.txt")
    Shelf shelf(String text) {
        return new Shelf(Path.of(text));
    }

    @Option(value = "--limit", help = "the greatest number of books", byDefault = "10")
    int limit(String text) {
        return Integer.parseUnsignedInt(text);
    }

    @Option(value = "--newest", help = "whether the newest come first", byDefault = "false")
    boolean newest(String text) {
        return Boolean.parseBoolean(text);
    }

    @Option(value = "TITLE", help = "the title of a book")
    String title(String text) {
        return line(text);
    }

    @Option(value = "--author", help = "the one who wrote it")
    String author(String text) {
        return line(text);
    }

    @Option(value = "--year", help = "the year in which it came out")
    int year(String text) {
        return Integer.parseInt(text);
    }

    private static String line(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    @Command(value = "list", help = "lists the books")
    List<Book> list(@Given("--file") Shelf shelf, @Given("--limit") int limit, @Given("--newest") boolean newest) {
        return shelf.books().stream()
                .sorted((one, other) -> newest ? other.year() - one.year() : 0)
                .limit(limit)
                .toList();
    }

    @Command(value = "show", help = "shows a book")
    Book show(@Given("TITLE") String title, @Given("--file") Shelf shelf) {
        return shelf.books().stream()
                .filter(book -> book.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new CommandException("There is no book " + title + "."));
    }

    @Command(value = "add", help = "adds a book")
    Book add(
            @Given("TITLE") String title,
            @Given("--author") String author,
            @Given("--year") int year,
            @Given("--file") Shelf shelf) {
        Book book = new Book(title, author, year);
        shelf.add(book);
        return book;
    }
}
