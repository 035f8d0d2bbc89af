package org.waymark.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.util.List;
import org.waymark.web.http.Body;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerProvider;

/** What fails fails visibly, tells a stranger nothing, and leaves the server in order. */
final class FailurePromises {
    private static final String SECRET = "the secret of the message";

    private final Stage stage;

    FailurePromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise(
                        "An exception in the handler is a bare 500",
                        () -> bare500(request -> {
                            throw new IllegalStateException(SECRET);
                        })),
                new Promise(
                        "An error in the handler is a bare 500",
                        () -> bare500(request -> {
                            throw new StackOverflowError(SECRET);
                        })),
                new Promise("A handler that returns null is a bare 500", () -> bare500(FailurePromises::nothing)),
                new Promise(
                        "A body that fails half way is not taken for whole",
                        () -> notWhole(out -> {
                            out.write("half".getBytes(US_ASCII));
                            out.flush();
                            throw new IOException(SECRET);
                        })),
                new Promise(
                        "A body that fails with an error is not taken for whole",
                        () -> notWhole(out -> {
                            out.write("half".getBytes(US_ASCII));
                            out.flush();
                            throw new StackOverflowError(SECRET);
                        })),
                new Promise(
                        "A body that fails at once is a bare 500",
                        () -> bare500(request -> Response.text("").withBody(out -> {
                            throw new IllegalStateException(SECRET);
                        }))),
                new Promise(
                        "A body that cannot be read is a bare 500",
                        () -> bare500(request -> Response.text("").withBody(out -> {
                            throw new IOException(SECRET);
                        }))),
                new Promise("A body shorter than announced is not taken for whole", () -> notWhole(ofLength(10))),
                new Promise("A body longer than announced is cut at its length", this::longer),
                new Promise("A client that breaks off leaves the server in order", this::brokenOff));
    }

    private void bare500(Handler failing) throws IOException {
        try (Server server = stage.start(request -> request.path().equals("/") ? failing.handle(request) : OK)) {
            Wire.Answer answer = Wire.ask(server, "GET /");
            Expect.same("The status", 500, answer.status());
            Expect.same("The body", "", answer.body());
            Expect.that(!answer.headers().toString().contains(SECRET), "The headers tell the message of the exception");
            Expect.same(
                    "The status of the next answer",
                    200,
                    Wire.ask(server, "GET /next").status());
        }
    }

    private void notWhole(Body body) throws IOException {
        try (Server server = stage.start(
                        request -> request.path().equals("/") ? Response.of(200).withBody(body) : OK);
                Wire wire = Wire.to(server)) {
            Expect.that(!comesWhole(wire.request("GET /")), "The body: came as if it were whole");
            Expect.same(
                    "The status of the next answer",
                    200,
                    Wire.ask(server, "GET /next").status());
        }
    }

    private static boolean comesWhole(Wire wire) throws IOException {
        try {
            Wire.Answer answer = wire.answer();
            Expect.that(!answer.toString().contains(SECRET), "The answer tells the message of the exception");
            return answer.status() == 200 && answer.whole();
        } catch (SocketException reset) {
            return false;
        }
    }

    private void longer() throws IOException {
        try (Server server = stage.start(request -> Response.of(200).withBody(ofLength(2)));
                Wire wire = Wire.to(server)) {
            Wire.Answer answer = wire.request("GET /", "Connection: close").answer();
            Expect.that(answer.body().length() <= 2, "The body: came longer than announced, " + answer);
            Expect.same("What follows the body", "", wire.rest());
        } catch (SocketException reset) {
            // Nothing was taken for an answer.
        }
    }

    private void brokenOff() throws IOException {
        Body endless = out -> {
            while (true) {
                out.write(new byte[1024]);
            }
        };
        try (Server server = stage.start(
                request -> request.path().equals("/") ? Response.of(200).withBody(endless) : OK)) {
            for (int i = 0; i < 20; i++) {
                try (Wire wire = Wire.to(server)) {
                    wire.request("GET /").readUntil("\r\n\r\n");
                    wire.reset();
                }
            }
            Expect.same(
                    "The status of the next answer",
                    200,
                    Wire.ask(server, "GET /next").status());
        }
    }

    private static final Response OK = Response.text("ok");

    @SuppressWarnings("NullAway") // a handler may come from code that knows nothing of nullness
    private static Response nothing(Object request) {
        return null;
    }

    /** Returns a body of four bytes that claims to have another number. */
    private static Body ofLength(long claimed) {
        return new Body() {
            @Override
            public long length() {
                return claimed;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write("four".getBytes(US_ASCII));
            }
        };
    }
}
