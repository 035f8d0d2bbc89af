package com.example.consumer;

import java.util.Map;
import org.waymark.traject.Router;

/** A path to a name, and a name to a path. */
final class Addresses {

    private final Router<String> router =
            Router.<String>builder().route("/pages/{name}", "page").build();

    String nameIn(String path) {
        return router.resolve(path).variables().get("name", String.class);
    }

    String pathOf(String name) {
        return router.routes().get(0).link(Map.of("name", name));
    }
}
