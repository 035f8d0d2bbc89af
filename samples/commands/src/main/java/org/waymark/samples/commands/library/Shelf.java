package org.waymark.samples.commands.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.samples.commands.CommandException;

/** The books in a file: a book to a line, with tabs between title, author and year. */
public final class Shelf {
    private static final List<Book> FIRST_BOOKS = List.of(
            new Book("Emma", "Jane Austen", 1815),
            new Book("Persuasion", "Jane Austen", 1817),
            new Book("Middlemarch", "George Eliot", 1871));

    private final Path file;

    Shelf(Path file) {
        this.file = file;
    }

    /** Returns the books in the order in which they were added; while there is no file, some to begin with. */
    public List<Book> books() {
        if (Files.notExists(file)) {
            return FIRST_BOOKS;
        }
        try {
            return Files.readAllLines(file).stream().map(this::book).toList();
        } catch (IOException e) {
            throw new CommandException("The books of " + file + " cannot be read: " + e);
        }
    }

    private Book book(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3 || !fields[2].matches("-?\\d{1,9}")) {
            throw new CommandException("In " + file + " there is a line that is no book: " + line);
        }
        return new Book(fields[0], fields[1], Integer.parseInt(fields[2]));
    }

    void add(Book added) {
        List<Book> books = new ArrayList<>(books());
        books.add(added);
        try {
            Files.write(
                    file,
                    books.stream()
                            .map(book -> String.join("\t", book.title(), book.author(), "" + book.year()))
                            .toList());
        } catch (IOException e) {
            throw new CommandException("The books cannot be written to " + file + ": " + e);
        }
    }
}
