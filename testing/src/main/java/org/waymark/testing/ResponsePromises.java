package org.waymark.testing;

import java.io.IOException;
import java.util.List;
import org.waymark.web.http.Headers;
import org.waymark.web.http.Response;
import org.waymark.web.http.ServerProvider;

/** What a handler returns is what the client gets. */
final class ResponsePromises {
    private final Stage stage;

    ResponsePromises(ServerProvider provider) {
        this.stage = new Stage(provider);
    }

    List<Promise> all() {
        return List.of(
                new Promise("A status is sent, a seldom one too", this::status),
                new Promise("A body is sent with its type", this::body),
                new Promise("Headers of one name are sent in order", this::headerOrder),
                new Promise("A header is sent in Latin-1", this::headerLatin1),
                new Promise("A header that would start another is refused", this::injection),
                new Promise("The version of the server is not told", this::serverVersion));
    }

    private void status() throws IOException {
        for (int status : List.of(200, 201, 206, 299, 303, 404, 418, 422, 451, 503, 599)) {
            Expect.same("The status", status, stage.get(Response.of(status)).status());
        }
    }

    private void body() throws IOException {
        Wire.Answer answer = stage.get(Response.text("caf\u00e9"));
        Expect.same(
                "The type",
                "text/plain;charset=utf-8",
                String.join(" and ", answer.headers().all("Content-Type")).replace("; ", ";"));
        Expect.same("The body", "caf\u00c3\u00a9", answer.body());
    }

    private void headerOrder() throws IOException {
        Headers cookies = Headers.none()
                .and("Set-Cookie", "a=1")
                .and("Set-Cookie", "b=2; Path=/")
                .and("set-cookie", "c=3");
        Wire.Answer answer = stage.get(Response.of(200).withHeaders(cookies));
        Expect.same(
                "Set-Cookie",
                List.of("a=1", "b=2; Path=/", "c=3"),
                answer.headers().all("Set-Cookie"));
    }

    private void headerLatin1() throws IOException {
        String value = "\u00a1\u00e9\u00ff \ta";
        Wire.Answer answer = stage.get(Response.of(200).withHeader("X-Name", value));
        Expect.same("X-Name", List.of(value), answer.headers().all("X-Name"));
    }

    /** U+010D and U+010A lose their upper byte in some servers, and are a line break then. */
    private void injection() throws IOException {
        for (String end : List.of("\r\n", "\n", "\r", "\0", "\u010d\u010a", "\u2028")) {
            Wire.Answer answer =
                    stage.ask(request -> Response.of(200).withHeader("X-Echo", "a" + end + "Set-Cookie: b=1"), "GET /");
            Expect.same("The status", 500, answer.status());
            Expect.same("Set-Cookie", List.of(), answer.headers().all("Set-Cookie"));
        }
    }

    private void serverVersion() throws IOException {
        for (String name : List.of("Server", "X-Powered-By", "Via")) {
            String value = stage.get(Response.of(200)).headers().first(name).orElse("");
            Expect.that(value.chars().noneMatch(Character::isDigit), name + ": tells a version, " + value);
        }
    }
}
