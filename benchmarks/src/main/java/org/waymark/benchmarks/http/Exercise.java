package org.waymark.benchmarks.http;

import static org.waymark.benchmarks.exercises.Exercises.HELLO;
import static org.waymark.benchmarks.exercises.Exercises.HTML;
import static org.waymark.benchmarks.exercises.Exercises.JSON;
import static org.waymark.benchmarks.exercises.Exercises.TEXT;

import org.waymark.benchmarks.exercises.Exercises;

/** What is asked of every server, and the answer. */
public enum Exercise {
    PLAINTEXT("/plaintext", TEXT, HELLO),
    VARIABLE("/greetings/Ada", TEXT, Exercises.greeting("Ada")),
    JSON_OBJECT("/json", JSON, "{\"name\":\"Ada\",\"born\":1815,\"languages\":[\"English\",\"French\",\"Italian\"]}"),
    LINKS("/items", HTML, Exercises.page(item -> "/items/" + item.id())),
    MOUNTS(
            "/hosts/example/users/ada/repositories/engine/issues/7",
            TEXT,
            Exercises.issue("example", "ada", "engine", "7"));

    private final String path;
    private final String type;
    private final String body;

    Exercise(String path, String type, String body) {
        this.path = path;
        this.type = type;
        this.body = body;
    }

    /** Returns the path that is asked for. */
    public String path() {
        return path;
    }

    /** Returns the answer. */
    public String body() {
        return body;
    }

    /** Refuses an answer that is not the right one. Media types may be written in several ways. */
    public void check(Object who, int status, String type, String body) {
        String plain = type.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        boolean sameType = this == JSON_OBJECT ? plain.startsWith(JSON) : plain.equals(this.type);
        if (status != 200 || !sameType || !body.equals(this.body)) {
            throw new IllegalStateException(who + " answers " + status + " " + type + " to " + path + ":\n" + body);
        }
    }
}
