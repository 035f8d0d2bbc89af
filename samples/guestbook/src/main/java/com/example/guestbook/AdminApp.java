package com.example.guestbook;

import java.util.Map;
import java.util.Optional;
import org.waymark.ext.pebble.PebbleTemplates;
import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.TemplateFolder;
import org.waymark.web.http.Response;

/** Where admins take entries out. An app of its own, with paths, views and rules of its own. */
@TemplateFolder("templates")
public class AdminApp extends App implements PebbleTemplates, Rules {
    private final GuestBook book;

    AdminApp(GuestBook book) {
        this.book = book;
    }

    @Path("/entries/{number}")
    Optional<Entry> entry(int number) {
        return book.find(number);
    }

    @Html(permission = Rules.Moderate.class, template = "admin.peb")
    Map<String, ?> home() {
        return Map.of("entries", book.newest());
    }

    @Html(name = "delete", method = "POST", permission = Rules.Moderate.class)
    Response delete(Entry entry, Request request) {
        book.delete(entry);
        return request.redirect(this);
    }
}
