package org.waymark.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.waymark.benchmarks.exercises.Exercises;
import org.waymark.benchmarks.exercises.Person;
import org.waymark.web.http.Body;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import tools.jackson.databind.json.JsonMapper;

/** Answers the exercises by a switch. Nothing is decoded, nothing is escaped, no method is refused. */
final class HandlerByHand implements Handler {
    private final JsonMapper json = JsonMapper.shared();

    @Override
    public Response handle(HttpRequest request) {
        String[] segments = request.path().split("/", -1);
        return switch (segments[1]) {
            case "plaintext" -> response(Exercises.TEXT, Exercises.HELLO.getBytes(UTF_8));
            case "greetings" ->
                response(Exercises.TEXT, Exercises.greeting(segments[2]).getBytes(UTF_8));
            case "json" -> response(Exercises.JSON, json.writeValueAsBytes(Person.ADA));
            case "items" ->
                response(
                        Exercises.HTML,
                        Exercises.page(item -> "/items/" + item.id()).getBytes(UTF_8));
            case "hosts" ->
                response(
                        Exercises.TEXT,
                        Exercises.issue(segments[2], segments[4], segments[6], segments[8])
                                .getBytes(UTF_8));
            default -> Response.of(404);
        };
    }

    private static Response response(String type, byte[] body) {
        return Response.of(200).withHeader("Content-Type", type).withBody(Body.of(body));
    }
}
