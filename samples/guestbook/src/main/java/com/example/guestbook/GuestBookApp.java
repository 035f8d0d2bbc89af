package com.example.guestbook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.ext.pebble.PebbleTemplates;
import org.waymark.web.App;
import org.waymark.web.Body;
import org.waymark.web.DumpJson;
import org.waymark.web.Html;
import org.waymark.web.Json;
import org.waymark.web.Mount;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.Settings;
import org.waymark.web.StaticFiles;
import org.waymark.web.TemplateFolder;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.Response;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;

/** The guest book on the web. */
@TemplateFolder("templates")
public class GuestBookApp extends App implements PebbleTemplates, Members, Rules {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final GuestBook book;
    private final StaticFiles files = new StaticFiles(GuestBookApp.class, "static");

    public GuestBookApp(GuestBook book) {
        this.book = book;
    }

    public static void main(String[] args) {
        run(new GuestBookApp(new GuestBook(Clock.systemUTC())), args);
    }

    @Settings("book")
    BookSettings settings() {
        return new BookSettings("Guest book");
    }

    // What is where

    @Path("/entries")
    public GuestBook book() {
        return book;
    }

    @Path("/entries/{number}")
    Optional<Entry> entry(int number) {
        return book.find(number);
    }

    @Mount("/admin")
    public AdminApp admin() {
        return new AdminApp(book);
    }

    @Mount("/static")
    StaticFiles files() {
        return files;
    }

    // Pages

    @Html(template = "home.peb")
    Map<String, ?> home(Request request) {
        return Map.of(
                "entries", book.newest(),
                "mayWrite", request.permits(Rules.Write.class, book),
                "mayModerate", request.permits(Rules.Moderate.class, this));
    }

    @Html(template = "entry.peb")
    Map<String, ?> show(Entry entry) {
        return Map.of("entry", entry);
    }

    @Html(method = "POST", consumes = FORM, permission = Rules.Write.class)
    Response write(GuestBook book, @Body NewEntry sent, Member author, Request request) {
        return request.redirect(book.add(author.name(), sent.checked()));
    }

    /** Shows every error that has no nearer view. The status is that of the error. */
    @Html(template = "error.peb")
    Map<String, ?> error(HttpException error) {
        return Map.of("status", error.status(), "message", error.getMessage());
    }

    /** The layout asks for this, also in the app for admins. */
    public String stylesheet(Request request) {
        return request.at(files).link(files.file("style.css"));
    }

    /** The layout asks for this, also in the app for admins. */
    public String title(Request request) {
        return request.settings(BookSettings.class).title();
    }

    // The same for programs

    record Failure(int status, String message, List<FieldError> errors) {}

    record EntryJson(int number, String author, String text, Instant written, String link) {}

    @DumpJson
    EntryJson dump(Entry entry, Request request) {
        return new EntryJson(entry.number(), entry.author(), entry.text(), entry.written(), request.link(entry));
    }

    @Json
    List<Entry> list(GuestBook book) {
        return book.newest();
    }

    @Json
    Entry asJson(Entry entry) {
        return entry;
    }

    @Json(method = "POST", consumes = "application/json", permission = Rules.Write.class)
    Entry add(GuestBook book, @Body NewEntry sent, Member author, Request request) {
        Entry entry = book.add(author.name(), sent.checked());
        request.after(response -> response.withStatus(201).withHeader("Location", request.link(entry)));
        return entry;
    }

    @Json(method = "DELETE", permission = Rules.Moderate.class)
    void delete(Entry entry) {
        book.delete(entry);
    }

    @Json
    Failure failure(HttpException error) {
        List<FieldError> errors = error instanceof UnprocessableContent content ? content.errors() : List.of();
        return new Failure(error.status(), error.getMessage(), errors);
    }
}
