package com.example.catalogue;

import java.util.List;
import java.util.Locale;
import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.MethodOf;
import org.waymark.web.Request;

class Catalogue extends App {
    private final List<Object> things;

    Catalogue(List<Object> things) {
        this.things = things;
    }

    @MethodOf(Summary.class)
    String thing(Object thing) {
        return "a " + thing.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @MethodOf(Summary.class)
    String book(Things.Book book) {
        return book.title() + " by " + book.author();
    }

    @Html
    Markup list(Summary summary, Request request) {
        return Markup.html(
                "<ul>{}</ul>",
                things.stream()
                        .map(thing -> Markup.html("<li>{}</li>", summary.of(thing, request)))
                        .toList());
    }
}
