package org.waymark.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.List;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerProvider;

/** What to make of an odd path is the handler's business: a server neither decodes nor tidies. */
final class TargetPromises {
    private static final Handler ECHO = request -> Response.of(200)
            .withHeader("X-Query", request.query() == null ? "none" : "=" + request.query())
            .withBody(out -> out.write(request.path().getBytes(ISO_8859_1)));

    private final Stage stage;

    TargetPromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise("A path arrives as it was sent", this::paths),
                new Promise("A path that a server cannot take is refused, never changed", this::oddPaths),
                new Promise("A query arrives as it was sent", this::queries),
                new Promise("A target with a scheme and a host arrives as its path and query", this::absoluteForm),
                new Promise(
                        "The host of a target with a scheme replaces that of the headers, or is refused",
                        this::hostOfAbsoluteForm),
                new Promise("A target that is no path is refused", this::noPath),
                new Promise("A request that names no host, or two, is refused", this::hosts),
                new Promise("A long target arrives, or is refused", this::longTarget));
    }

    private void paths() throws IOException {
        List<String> paths = List.of(
                "/",
                "/a/",
                "/a//b",
                "//a/b",
                "/a%2Fb",
                "/a%2fb",
                "/a/../b",
                "/a/%2e%2e/b",
                "/./a",
                "/a/.",
                "/;x",
                "/a;b=c/d;e",
                "/a%3Bb",
                "/%0D%0A",
                "/a%5Cb",
                "/%E2%82%AC",
                "/%e2%82%ac",
                "/%FF",
                "/a+b",
                "/a%20b",
                "/%25",
                "/%2525",
                "/-._~!$&'()*,=:@");
        try (Server server = stage.start(ECHO)) {
            for (String path : paths) {
                Wire.Answer answer = Wire.ask(server, "GET " + path);
                Expect.same("The status for the path " + path, 200, answer.status());
                Expect.same("The path", path, answer.body());
            }
        }
    }

    private void oddPaths() throws IOException {
        List<String> paths = List.of(
                "//",
                "/%00",
                "/../b",
                "/%2e%2e/x",
                "/a/../../b",
                "//a",
                "///",
                "///a",
                "//a:b",
                "//user@host/x",
                "/%",
                "/%zz",
                "/%4",
                "/%u0041",
                "/a|b",
                "/a\\b",
                "/a\"b",
                "/<a>",
                "/[a]",
                "/{a}",
                "/a^b",
                "/a`b",
                "/\u00e9",
                "/a#b",
                "/a\tb");
        try (Server server = stage.start(ECHO)) {
            for (String path : paths) {
                Wire.Answer answer = Wire.ask(server, "GET " + path);
                boolean untouched = answer.status() == 200 && answer.body().equals(path);
                Expect.that(
                        answer.isRefusal() || untouched,
                        "The path " + path + ": expected as it is, or refused, but came " + answer.status() + " \""
                                + answer.body() + "\"");
            }
        }
    }

    private void queries() throws IOException {
        try (Server server = stage.start(ECHO)) {
            for (String query : List.of("", "a", "a=b&a=c", "a=%41+%2B%20", "q=?/&;=", "%E2%82%AC=1", "a=../..//b")) {
                Wire.Answer answer = Wire.ask(server, "GET /x?" + query);
                Expect.same("The status for the query " + query, 200, answer.status());
                Expect.same("The path", "/x", answer.body());
                Expect.same("The query", "=" + query, query(answer));
            }
            Expect.same("No query", "none", query(Wire.ask(server, "GET /x")));
        }
    }

    private void absoluteForm() throws IOException {
        try (Server server = stage.start(ECHO)) {
            Wire.Answer answer = Wire.ask(server, "GET http://localhost/a%2Fb//c?d=%41");
            Expect.same("The path", "/a%2Fb//c", answer.body());
            Expect.same("The query", "=d=%41", query(answer));
        }
    }

    /** Else what is checked of the host is not the host that is asked. */
    private void hostOfAbsoluteForm() throws IOException {
        Handler host = request -> Response.text(request.headers().all("Host").toString());
        for (String authority : List.of("other.example", "other.example:81")) {
            Wire.Answer answer = stage.ask(host, "GET http://" + authority + "/");
            Expect.that(
                    answer.isRefusal() || answer.body().equals("[" + authority + "]"),
                    "The target http://" + authority + "/ with the Host localhost: came " + answer.status() + " \""
                            + answer.body() + "\"");
        }
    }

    private void noPath() throws IOException {
        try (Server server = stage.start(ECHO)) {
            for (String requestLine : List.of(
                    "GET a/b",
                    "OPTIONS *",
                    "CONNECT localhost:80",
                    "GET mailto:a@b",
                    "GET file:/a",
                    "GET ftp://localhost/a")) {
                Wire.Answer answer = Wire.ask(server, requestLine);
                Expect.that(answer.isRefusal(), requestLine + ": expected to be refused, but came " + answer.status());
            }
        }
    }

    private void hosts() throws IOException {
        try (Server server = stage.start(ECHO)) {
            for (String fields : List.of("", "Host: a\r\nHost: a\r\n", "Host: a\r\nHost: b\r\n")) {
                try (Wire wire = Wire.to(server)) {
                    Wire.Answer answer =
                            wire.send("GET / HTTP/1.1\r\n" + fields + "\r\n").answer();
                    Expect.that(
                            answer.isRefusal(),
                            "The headers \"" + fields.strip() + "\": expected to be refused, but came "
                                    + answer.status());
                }
            }
        }
    }

    private void longTarget() throws IOException {
        String path = "/" + "a".repeat(100_000);
        Wire.Answer answer = stage.ask(ECHO, "GET " + path);
        Expect.that(
                answer.isRefusal() || answer.body().equals(path),
                "A path of 100 000 letters: came " + answer.status() + " cut short");
    }

    private static String query(Wire.Answer answer) {
        return answer.headers().first("X-Query").orElse("missing");
    }
}
