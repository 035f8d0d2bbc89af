package org.waymark.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.MethodNotAllowed;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Response;

/** An app for the tests: books on a shelf, published in all the ways that there are. */
class Library extends App {
    interface Item {}

    record Book(int id, String title) implements Item {}

    static final class Disc implements Item {}

    record Search(Optional<String> q, List<String> tag) {}

    static final class Shelf {}

    static final class Burnt extends RuntimeException {}

    private final Map<Integer, Book> books =
            new TreeMap<>(Map.of(1, new Book(1, "Emma"), 2, new Book(2, "<i>Ulysses</i>")));

    @Path("/books/{id}")
    Book book(int id) {
        return books.get(id);
    }

    @Path("/discs/{name}")
    Optional<Disc> disc(String name) {
        return name.equals("one") ? Optional.of(new Disc()) : Optional.empty();
    }

    @Path("/search")
    Search search(Optional<String> q, List<String> tag) {
        return new Search(q, tag);
    }

    @Path("/shelf")
    Shelf shelf(int row) {
        return row < 10 ? new Shelf() : null;
    }

    @Html
    String home() {
        return "A library of " + books.size() + " books & more";
    }

    @View(name = "about")
    String about(Request request) {
        return request.link(this, "about");
    }

    @Html
    Markup show(Book book) {
        return Markup.html("<h1>{}</h1>", book.title());
    }

    @View(name = "edit", method = "POST")
    Response save(Request request, Book book) {
        books.put(book.id(), new Book(book.id(), request.form().first("title")));
        return Response.redirect(request.link(book));
    }

    @View(name = "link")
    String link(Item item, Request request) {
        return request.link(item);
    }

    @View(name = "edit-link")
    String editLink(Book book, Request request) {
        return request.link(book, "edit it");
    }

    @View
    String results(Search search, Request request) {
        return search.q().orElse("everything") + " " + search.tag() + " " + request.link(search);
    }

    @View
    void nothing(Shelf shelf) {}

    @View(name = "taken")
    String taken(Book book) {
        throw new Conflict("Somebody else has " + book.title() + ".");
    }

    @View(name = "burn", method = "DELETE")
    String burn(Book book) {
        throw new Burnt();
    }

    @View(name = "break")
    String breakDown(Book book) {
        throw new IllegalStateException("secret");
    }

    @View
    String gone(NotFound error, Request request) {
        return "No such thing: " + request.path();
    }

    @Html
    Markup notThisWay(MethodNotAllowed error) {
        return Markup.html("<em>{}</em>", "Not this way.");
    }

    @View
    Response burnt(Burnt burnt) {
        return Response.of(410).withBody("text/plain", "ashes");
    }
}
