package org.waymark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.waymark.web.http.Body;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerProvider;

/** The method, the header fields and the body of a request reach the handler untouched. */
final class RequestPromises {
    private final Stage stage;

    RequestPromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise("A method arrives as it was sent", this::method),
                new Promise("A header is found in any case", this::headerName),
                new Promise("Headers of one name arrive in order", this::headerOrder),
                new Promise("A header arrives in Latin-1", this::headerLatin1),
                new Promise("A header that no message may carry is refused", this::headerControl),
                new Promise("Who sends a request is told, and by which scheme", this::peer),
                new Promise("A body arrives byte by byte", this::body),
                new Promise("A body in chunks arrives whole", this::chunkedBody),
                new Promise("A request without a body has an empty one", this::noBody),
                new Promise("A client that waits for leave to send its body gets it", this::expectation),
                new Promise("A body that nobody reads is not taken for a request", this::unreadBody));
    }

    private void method() throws IOException {
        Handler echo = request -> Response.text(request.method());
        for (String method : List.of("GET", "PUT", "PATCH", "DELETE", "BREW", "get")) {
            same("The method", method, stage.ask(echo, method + " /"));
        }
    }

    private void headerName() throws IOException {
        same("X-Colour", "blue", stage.ask(echoHeader("x-cOLOUR"), "GET /", "X-Colour:  blue "));
    }

    private void headerOrder() throws IOException {
        same("X-List", "[a, b, c, d]", stage.ask(echoHeader("X-List"), "GET /", "X-List: a, b", "X-List: c, d"));
    }

    private void headerLatin1() throws IOException {
        Handler codes =
                request -> Response.text(request.headers()
                                .first("X-Name")
                                .orElse("")
                                .codePoints()
                                .boxed()
                                .toList() + "");
        same("The characters of X-Name", "[233, 255]", stage.ask(codes, "GET /", "X-Name: \u00e9\u00ff"));
    }

    private void headerControl() throws IOException {
        for (String field : List.of("X-Bad: a\0b", "X-Bad: a\u0001b", "X Bad: a", ": a")) {
            Wire.Answer answer = stage.ask(request -> Response.text("taken"), "GET /", field);
            Expect.same(
                    "The status for the header " + field.replaceAll("\\p{Cntrl}", "<control>"), 400, answer.status());
        }
    }

    private void peer() throws IOException {
        Handler peer = request -> Response.text(request.scheme() + " " + request.secure() + " "
                + request.remote().isLoopbackAddress());
        same(
                "The scheme, whether it is secure, and whether the client is local",
                "http false true",
                stage.ask(peer, "GET /"));
    }

    private void body() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            all.append(c);
        }
        try (Server server = stage.start(ECHO_BODY);
                Wire wire = Wire.to(server)) {
            wire.request("POST /", "Content-Length: 256").send(all.toString());
            Expect.same("The body", all.toString(), wire.answer().body());
        }
    }

    private void chunkedBody() throws IOException {
        try (Server server = stage.start(ECHO_BODY);
                Wire wire = Wire.to(server)) {
            wire.request("POST /", "Transfer-Encoding: chunked").send("3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n");
            same("The body", "abc0123456789", wire.answer());
        }
    }

    private void noBody() throws IOException {
        same("The body", "", stage.ask(ECHO_BODY, "GET /"));
        same("The body", "", stage.ask(ECHO_BODY, "POST /", "Content-Length: 0"));
    }

    private void expectation() throws IOException {
        try (Server server = stage.start(ECHO_BODY);
                Wire wire = Wire.to(server)) {
            wire.request("POST /", "Content-Length: 5", "Expect: 100-continue");
            wire.readUntil("HTTP/1.1 100");
            wire.readUntil("\r\n\r\n");
            same("The body", "hello", wire.send("hello").answer());
        }
    }

    private void unreadBody() throws IOException {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        Handler deaf = request -> {
            seen.add(request.toString());
            return Response.text("ok");
        };
        String smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Server server = stage.start(deaf);
                Wire wire = Wire.to(server)) {
            wire.request("POST /", "Content-Length: " + smuggled.length(), "Connection: close")
                    .send(smuggled);
            wire.rest();
        }
        Expect.same("The requests that were handled", List.of("POST /"), List.copyOf(seen));
    }

    private static final Handler ECHO_BODY = request -> Response.of(200).withBody(Body.of(bodyOf(request)));

    private static byte[] bodyOf(HttpRequest request) {
        try {
            return request.body().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Handler echoHeader(String name) {
        return request -> {
            List<String> values = request.headers().all(name);
            return Response.text(values.size() == 1 ? values.get(0) : values.toString());
        };
    }

    private static void same(String what, String expected, Wire.Answer answer) {
        Expect.same("The status", 200, answer.status());
        Expect.same(what, expected, answer.body());
    }
}
