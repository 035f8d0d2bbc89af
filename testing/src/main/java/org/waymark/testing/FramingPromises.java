package org.waymark.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.waymark.web.http.Body;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerProvider;

/** Where an answer ends: the server's business alone. */
final class FramingPromises {
    private static final Body UNKNOWN_LENGTH = out -> out.write("hello".getBytes(US_ASCII));

    private final Stage stage;

    FramingPromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise("The length of a body is told if it is known", this::knownLength),
                new Promise("A body of unknown length is sent whole", this::unknownLength),
                new Promise("HEAD gets the headers of GET, the length too, and no body", this::head),
                new Promise("HEAD gets no body of unknown length", this::headOfUnknownLength),
                new Promise("204 has no body", () -> noBody("GET", 204)),
                new Promise("304 has no body", () -> noBody("GET", 304)),
                new Promise("HEAD of 404 has no body", () -> noBody("HEAD", 404)),
                new Promise("A length that the handler claims is not believed", this::claimedLength),
                new Promise("A transfer coding that the handler claims is not believed", this::claimedCoding));
    }

    private void knownLength() throws IOException {
        Expect.same("Content-Length", Optional.of("5"), length(stage.get(Response.text("hello"))));
        Expect.same("Content-Length", Optional.of("0"), length(stage.get(Response.of(200))));
    }

    private void unknownLength() throws IOException {
        Wire.Answer answer = stage.get(Response.of(200).withBody(UNKNOWN_LENGTH));
        Expect.same("The body", "hello", answer.body());
        Expect.that(answer.whole(), "The body: came without an end");
    }

    private void head() throws IOException {
        Response response = Response.text("hello").withHeader("X-Colour", "blue");
        Wire.Answer answer = stage.ask(request -> response, "HEAD /");
        Expect.same("The status", 200, answer.status());
        Expect.same("Content-Length", Optional.of("5"), length(answer));
        Expect.same("X-Colour", Optional.of("blue"), answer.headers().first("X-Colour"));
        onlyHeaders("HEAD", response);
    }

    private void headOfUnknownLength() throws IOException {
        Response response = Response.of(200).withBody(UNKNOWN_LENGTH);
        Optional<String> length = length(stage.ask(request -> response, "HEAD /"));
        Expect.that(
                length.isEmpty() || length.orElseThrow().equals("5"),
                "Content-Length: is not known, but came " + length);
        onlyHeaders("HEAD", response);
    }

    private void noBody(String method, int status) throws IOException {
        onlyHeaders(method, Response.text("hello").withStatus(status));
        onlyHeaders(method, Response.of(status).withBody(UNKNOWN_LENGTH));
        onlyHeaders(method, Response.of(status));
    }

    /** A byte too many would be taken for the beginning of the next answer. */
    private void onlyHeaders(String method, Response response) throws IOException {
        try (Server server = stage.start(request -> request.path().equals("/") ? response : Response.text("next"));
                Wire wire = Wire.to(server)) {
            Wire.Answer first = wire.request(method + " /").answer(method.equals("HEAD"));
            Expect.same("The status", response.status(), first.status());
            Expect.same(
                    "The next answer",
                    "next",
                    wire.request("GET /next").answer().body());
        }
    }

    private void claimedLength() throws IOException {
        for (Response response :
                List.of(Response.text("hello"), Response.of(200).withBody(UNKNOWN_LENGTH))) {
            Wire.Answer answer = stage.get(response.withHeader("content-length", "2"));
            Expect.same("The body", "hello", answer.body());
            Expect.same("The claims", List.of(), withoutItem(answer.headers().all("Content-Length"), "5"));
        }
    }

    private void claimedCoding() throws IOException {
        Wire.Answer answer = stage.get(Response.text("hello").withHeader("transfer-encoding", "chunked"));
        Expect.same("Transfer-Encoding", List.of(), answer.headers().all("Transfer-Encoding"));
        Expect.same("The body", "hello", answer.body());
    }

    private static List<String> withoutItem(List<String> items, String item) {
        return items.stream().filter(other -> !other.equals(item)).toList();
    }

    private static Optional<String> length(Wire.Answer answer) {
        return answer.headers().first("Content-Length");
    }
}
