package org.waymark.benchmarks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.benchmarks.exercises.Item;
import org.waymark.web.App;
import org.waymark.web.Path;
import org.waymark.web.Publisher;
import org.waymark.web.Request;
import org.waymark.web.View;
import org.waymark.web.http.HttpRequest;

/** An app that keeps the request that it has been sent, for links to be made with. */
final class LinkingApp extends App {
    private @Nullable Request kept;

    /** Returns a request on its way through the app. */
    Request request() {
        var unused = Publisher.of(this).handle(HttpRequest.of("GET", "/items/one"));
        return Objects.requireNonNull(kept);
    }

    @Path("/items/{id}")
    Item item(String id) {
        return new Item(id);
    }

    @View
    String show(Item item, Request request) {
        kept = request;
        return item.id();
    }
}
