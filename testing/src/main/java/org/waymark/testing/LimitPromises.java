package org.waymark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.waymark.web.http.Forbidden;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerProvider;

/** What is at a limit is taken, what is one over it is refused, and the server goes on. */
final class LimitPromises {
    /** What {@code Host: localhost} takes, as the limits count it. */
    private static final int HOST = 17;

    private static final Handler LENGTH = request -> {
        try {
            return Response.text("" + request.body().readAllBytes().length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    };

    private final Stage stage;

    LimitPromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise("A target over the limit is refused with 414", this::target),
                new Promise("A header over the limit is refused with 431", this::header),
                new Promise("Headers that are over the limit together are refused with 431", this::headers),
                new Promise("More headers than the limit are refused with 431", this::headerCount),
                new Promise("A query with more parameters than the limit is refused with 400", this::parameters),
                new Promise("A body over the limit is refused with 413", this::body),
                new Promise("A body over the limit is refused before it is sent", this::announcedBody),
                new Promise("A body in chunks over the limit is refused with 413", this::chunkedBody),
                new Promise("A body that keeps its reader waiting is refused with 408", this::slowBody),
                new Promise("A body that is no chunks is refused with 400", this::malformedBody),
                new Promise("The defaults refuse a large target, large headers and a large body", this::defaults),
                new Promise("An error that has a status is answered with it", this::statusOfError));
    }

    private void target() throws IOException {
        Limits limits = Limits.defaults().withTarget(100);
        edge(limits, 414, "GET /" + "a".repeat(99), "GET /" + "a".repeat(100));
        edge(limits, 414, "GET /?" + "a".repeat(98), "GET /?" + "a".repeat(99));
    }

    private void header() throws IOException {
        Limits limits = Limits.defaults().withHeaders(16_384, 1000, 100);
        edge(limits, 431, "GET /", List.of("X-Fill: " + "a".repeat(990)), List.of("X-Fill: " + "a".repeat(991)));
    }

    private void headers() throws IOException {
        Limits limits = Limits.defaults().withHeaders(1000 + HOST, 1000, 100);
        String half = "X-Fill: " + "a".repeat(490);
        edge(limits, 431, "GET /", List.of(half, half), List.of(half, half + "a"));
    }

    private void headerCount() throws IOException {
        List<String> enough = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            enough.add("X-" + i + ": a");
        }
        List<String> tooMany = new ArrayList<>(enough);
        tooMany.add("X-49: a");
        edge(Limits.defaults().withHeaders(16_384, 8192, 50), 431, "GET /", enough, tooMany);
    }

    private void parameters() throws IOException {
        edge(Limits.defaults().withParameters(3), 400, "GET /?a&b&c", "GET /?a&b&c&d");
    }

    private void body() throws IOException {
        try (Server server = start(Limits.defaults().withBody(10))) {
            try (Wire wire = Wire.to(server)) {
                wire.request("POST /", "Content-Length: 10").send("0123456789");
                Expect.same("The body", "10", wire.answer().body());
            }
            try (Wire wire = Wire.to(server)) {
                wire.request("POST /", "Content-Length: 11").send("0123456789a");
                Expect.same("The status", 413, wire.answer().status());
            }
            inOrder(server);
        }
    }

    private void announcedBody() throws IOException {
        try (Server server = start(Limits.defaults().withBody(10));
                Wire wire = Wire.to(server)) {
            wire.request("POST /", "Content-Length: 11", "Connection: close");
            Expect.same("The status", 413, wire.answer().status());
            inOrder(server);
        }
    }

    private void chunkedBody() throws IOException {
        try (Server server = start(Limits.defaults().withBody(10))) {
            try (Wire wire = Wire.to(server)) {
                wire.request("POST /", "Transfer-Encoding: chunked").send("A\r\n0123456789\r\n0\r\n\r\n");
                Expect.same("The body", "10", wire.answer().body());
            }
            try (Wire wire = Wire.to(server)) {
                wire.request("POST /", "Transfer-Encoding: chunked").send("B\r\n0123456789a\r\n0\r\n\r\n");
                Expect.same("The status", 413, wire.answer().status());
            }
            inOrder(server);
        }
    }

    private void malformedBody() throws IOException {
        try (Server server = start(Limits.defaults());
                Wire wire = Wire.to(server)) {
            wire.request("POST /", "Transfer-Encoding: chunked", "Connection: close")
                    .send("zz\r\nabc\r\n0\r\n\r\n");
            Expect.same("The status", 400, wire.answer().status());
            inOrder(server);
        }
    }

    private void slowBody() throws IOException {
        try (Server server = start(Limits.defaults().withPatience(Duration.ZERO));
                Wire wire = Wire.to(server)) {
            wire.request("POST /", "Content-Length: 1000000", "Connection: close")
                    .send("a");
            Expect.same("The status", 408, wire.answer().status());
            inOrder(server);
        }
    }

    private void defaults() throws IOException {
        try (Server server = stage.start(LENGTH)) {
            Expect.same(
                    "A long target",
                    414,
                    Wire.ask(server, "GET /" + "a".repeat(8192)).status());
            String half = "X-Fill: " + "a".repeat(8100);
            Expect.same(
                    "Large headers",
                    431,
                    Wire.ask(server, "GET /", half, half, half).status());
            String announced = "Content-Length: " + ((16 << 20) + 1);
            Expect.same(
                    "A large body",
                    413,
                    Wire.ask(server, "POST /", announced, "Connection: close").status());
        }
    }

    private void statusOfError() throws IOException {
        Wire.Answer answer = stage.ask(
                request -> {
                    throw new Forbidden("Not here.");
                },
                "GET /");
        Expect.same("The status", 403, answer.status());
        Expect.same("The body", "Not here.\n", answer.body());
    }

    private void edge(Limits limits, int status, String taken, String refused) throws IOException {
        try (Server server = start(limits)) {
            Expect.same("The status at the limit", 200, Wire.ask(server, taken).status());
            Expect.same(
                    "The status over the limit",
                    status,
                    Wire.ask(server, refused).status());
            inOrder(server);
        }
    }

    private void edge(Limits limits, int status, String requestLine, List<String> taken, List<String> refused)
            throws IOException {
        try (Server server = start(limits)) {
            Expect.same("The status at the limit", 200, ask(server, requestLine, taken));
            Expect.same("The status over the limit", status, ask(server, requestLine, refused));
            inOrder(server);
        }
    }

    private static int ask(Server server, String requestLine, List<String> fields) throws IOException {
        return Wire.ask(server, requestLine, fields.toArray(String[]::new)).status();
    }

    private Server start(Limits limits) throws IOException {
        return stage.provider().start(LENGTH, Stage.OPTIONS.withLimits(limits));
    }

    private static void inOrder(Server server) throws IOException {
        Expect.same(
                "The status of the next answer", 200, Wire.ask(server, "GET /").status());
    }
}
