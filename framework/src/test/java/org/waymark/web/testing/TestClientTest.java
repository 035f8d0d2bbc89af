package org.waymark.web.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.web.App;
import org.waymark.web.Hosts;
import org.waymark.web.Publisher;
import org.waymark.web.Request;
import org.waymark.web.Settings;
import org.waymark.web.View;
import org.waymark.web.http.Body;
import org.waymark.web.http.Cookie;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

@DisplayName("A test client, in memory and over the wire,")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestClientTest {
    private Server server;

    @BeforeAll
    void start() throws IOException {
        server = ServerProvider.preferred()
                .start(TestClientTest::answer, ServerOptions.defaults().withPort(0));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    List<TestClient> clients() {
        return List.of(TestClient.of(TestClientTest::answer), TestClient.of(server.address()));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void gets_status_headers_and_body(TestClient client) {
        TestAnswer answer = client.get("/echo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.header("Content-Length")).isEqualTo("10");
        assertThat(answer.body()).isEqualTo("GET||||✓");
        assertThat(client.send("HEAD", "/echo").header("Content-Length")).isEqualTo("11");
        assertThat(client.send("HEAD", "/echo").body()).isEmpty();
        assertThat(answer.header("missing")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void sends_forms_and_other_bodies(TestClient client) {
        assertThat(client.post("/echo", Map.of("a b", "c&d")).body())
                .isEqualTo("POST|application/x-www-form-urlencoded|a+b=c%26d||✓");
        assertThat(client.send("PUT", "/echo", "application/json", "{}").body())
                .isEqualTo("PUT|application/json|{}||✓");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void sends_headers_with_each_request(TestClient client) {
        TestClient known = client.withHeader("X-Name", "Ada");

        assertThat(known.get("/echo").body()).isEqualTo("GET|||Ada|✓");
        assertThat(known.get("/echo").body()).isEqualTo("GET|||Ada|✓");
        assertThat(client.get("/echo").body()).isEqualTo("GET||||✓");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void keeps_cookies_if_it_is_to(TestClient client) {
        TestClient visitor = client.withCookies();

        assertThat(visitor.get("/enter").cookie("name")).hasValue("Ada");
        assertThat(visitor.get("/cookies").body()).isEqualTo("{name=Ada}");
        assertThat(client.withCookies().get("/cookies").body()).isEqualTo("{}");
        assertThat(client.get("/cookies").body()).isEqualTo("{}");
        visitor.get("/leave");
        assertThat(visitor.get("/cookies").body()).isEqualTo("{}");
        assertThat(visitor.get("/cookies").cookie("name")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void sends_a_field_of_a_form_once_for_each_value_that_it_has(TestClient client) {
        assertThat(client.post("/echo", Map.of("tag", List.of("a b", "c"))).body())
                .isEqualTo("POST|application/x-www-form-urlencoded|tag=a+b&tag=c||✓");
        assertThat(client.post("/echo", Map.of("tag", List.of())).body())
                .isEqualTo("POST|application/x-www-form-urlencoded|||✓");
        assertThat(client.post("/echo", Map.of("count", 2)).body())
                .isEqualTo("POST|application/x-www-form-urlencoded|count=2||✓");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void sends_and_gets_what_is_no_text(TestClient client) {
        byte[] bytes = {(byte) 0xFF, 0, (byte) 0x80, 1};

        TestAnswer answer = client.send("PUT", "/mirror", "image/png", bytes);

        assertThat(answer.bytes()).isEqualTo(bytes);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(client.send("HEAD", "/echo").bytes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void names_a_host(TestClient client) {
        assertThat(client.get("/host").body()).startsWith("localhost");
        assertThat(client.withHeader("Host", "shop.example").get("/host").body())
                .isEqualTo("shop.example");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void meets_the_limits_of_a_server(TestClient client) {
        assertThat(client.get("/" + "a".repeat(9000)).status()).isEqualTo(414);
    }

    static class Shop extends App {
        @View
        String address(Request request) {
            return request.url(this);
        }
    }

    static final class Known extends Shop {
        @Settings("hosts")
        Hosts hosts() {
            return Hosts.of("*.shop.example", "localhost");
        }
    }

    @Test
    void asks_an_app_by_a_host_that_it_is_for() throws IOException {
        assertThat(TestClient.of(new Shop()).get("/").body()).isEqualTo("http://localhost/");
        assertThat(TestClient.of(new Known()).get("/").body()).isEqualTo("http://www.shop.example/");
        Handler known = Publisher.of(new Known());
        try (Server running =
                ServerProvider.preferred().start(known, ServerOptions.defaults().withPort(0))) {
            for (TestClient client : List.of(TestClient.of(known), TestClient.of(running.address()))) {
                assertThat(client.get("/").status()).isEqualTo(200);
                assertThat(client.withHeader("Host", "a.shop.example").get("/").body())
                        .isEqualTo("http://a.shop.example/");
                assertThat(client.withHeader("Host", "evil.example").get("/").status())
                        .isEqualTo(421);
            }
        }
    }

    @Test
    void tells_what_came_if_an_assertion_fails() {
        assertThat(TestClient.of(request -> Response.text("hello").withStatus(202))
                        .get("/"))
                .hasToString("202 [Field[name=Content-Type, value=text/plain; charset=utf-8],"
                        + " Field[name=Content-Length, value=5]] hello");
    }

    private static Response answer(HttpRequest request) {
        return switch (request.path()) {
            case "/enter" -> Response.text("in").withCookie(Cookie.of("name", "Ada"));
            case "/leave" -> Response.text("out").withCookie(Cookie.expired("name"));
            case "/cookies" -> Response.text("" + request.headers().cookies());
            case "/mirror" ->
                Response.of(200).withHeader("Content-Type", request.mediaType()).withBody(Body.of(bytesOf(request)));
            case "/host" -> Response.text(String.join(", ", request.headers().all("Host")));
            default -> echo(request);
        };
    }

    private static Response echo(HttpRequest request) {
        return Response.text(String.join(
                "|",
                request.method(),
                request.mediaType(),
                new String(bytesOf(request), UTF_8),
                request.headers().first("X-Name").orElse(""),
                "✓"));
    }

    private static byte[] bytesOf(HttpRequest request) {
        try {
            return request.body().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
