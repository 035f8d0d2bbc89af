package org.waymark.ext.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;
import org.waymark.testing.ServerContract;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;
import org.waymark.web.http.Tls;

@DisplayName("Jetty")
class JettyServerTest {
    private static final ServerProvider PROVIDER = new JettyServerProvider();
    private static final ServerOptions OPTIONS = ServerOptions.defaults().withPort(0);

    @TestFactory
    Stream<DynamicTest> keeps_the_contract() {
        return ServerContract.promises(PROVIDER).stream()
                .map(promise -> DynamicTest.dynamicTest(promise.sentence(), promise::check));
    }

    @Test
    void is_preferred_to_the_server_of_the_JDK_and_found_by_its_name() {
        assertThat(ServerProvider.preferred()).isInstanceOf(JettyServerProvider.class);
        assertThat(ServerProvider.named("jetty")).isInstanceOf(JettyServerProvider.class);
        assertThat(ServerProvider.named("jdk").name()).isEqualTo("jdk");
    }

    @Test
    void says_why_it_cannot_listen() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            int port = taken.getLocalPort();
            assertThatIOException()
                    .isThrownBy(() -> PROVIDER.start(request -> Response.of(200), OPTIONS.withPort(port)))
                    .withMessage("Cannot listen on localhost:" + port + ": Address already in use. Stop what listens"
                            + " there, or choose another host or port.");
        }
    }

    @Test
    void handles_a_request_on_a_thread_that_may_block() throws IOException {
        try (Server server = PROVIDER.start(
                request -> Response.text(org.eclipse.jetty.util.thread.Invocable.isNonBlockingInvocation() + ""),
                OPTIONS)) {
            assertThat(get(server).getInputStream()).hasContent("false");
        }
    }

    @Test
    void answers_what_it_refuses_itself_with_the_status_alone() throws IOException {
        try (Server server = PROVIDER.start(request -> Response.of(200), OPTIONS)) {
            HttpURLConnection connection = connect(server);
            connection.setRequestProperty("X-Long", "x".repeat(60_000));
            assertThat(connection.getResponseCode()).isEqualTo(431);
            assertThat(connection.getErrorStream()).isNull();
        }
    }

    @Test
    void logs_an_exception_of_the_handler_as_an_error() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(JettyHandler.class);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        logger.addAppender(events);
        logger.setAdditive(false);
        logger.setLevel(Level.WARN);
        try (Server server = PROVIDER.start(JettyServerTest::fail, OPTIONS)) {
            assertThat(get(server).getResponseCode()).isEqualTo(500);
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(events);
        }
        assertThat(events.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).startsWith("The handler failed on GET http://localhost:");
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("on purpose");
        });
    }

    @Test
    void speaks_HTTP_2_in_the_clear_to_those_who_ask_for_it() throws Exception {
        try (Server server = PROVIDER.start(JettyServerTest::echo, OPTIONS)) {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
            // The first request asks to change over, which one with a body cannot.
            client.send(get(server, "/", "none"), BodyHandlers.discarding());
            HttpResponse<String> answer = ask(client, server);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.body())
                    .isEqualTo("POST /a%2Fb?c=%41 http " + server.address().getAuthority() + " hello");
        }
    }

    @Test
    void speaks_HTTP_2_and_HTTP_1_by_TLS() throws Exception {
        try (Server server = PROVIDER.start(JettyServerTest::echo, OPTIONS.withTls(new Tls(ServerContract.tls())))) {
            for (HttpClient.Version version : HttpClient.Version.values()) {
                HttpClient client = HttpClient.newBuilder()
                        .version(version)
                        .sslContext(ServerContract.tls())
                        .build();
                HttpResponse<String> answer = ask(client, server);
                assertThat(answer.version()).isEqualTo(version);
                assertThat(answer.body())
                        .isEqualTo("POST /a%2Fb?c=%41 https " + server.address().getAuthority() + " hello");
            }
        }
    }

    @Test
    void keeps_its_limits_with_HTTP_2() throws Exception {
        Limits limits = Limits.defaults().withTarget(20).withBody(5).withHeaders(16_384, 100, 100);
        try (Server server = PROVIDER.start(JettyServerTest::echo, OPTIONS.withLimits(limits))) {
            HttpClient client = HttpClient.newHttpClient();
            assertThat(status(client, get(server, "/", "x".repeat(90)))).isEqualTo("HTTP_2 200");
            assertThat(status(client, get(server, "/", "x".repeat(91)))).isEqualTo("HTTP_2 431");
            assertThat(status(client, get(server, "/2345678901234567890", "none")))
                    .isEqualTo("HTTP_2 200");
            assertThat(status(client, get(server, "/23456789012345678901", "none")))
                    .isEqualTo("HTTP_2 414");
            assertThat(status(client, post(server, "/", "12345"))).isEqualTo("HTTP_2 200");
            assertThat(status(client, post(server, "/", "123456"))).isEqualTo("HTTP_2 413");
        }
    }

    @Test
    void lets_slow_clients_starve_nobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (Server server = PROVIDER.start(request -> Response.of(200), OPTIONS.withThreads(1))) {
            for (int i = 0; i < 100; i++) {
                Socket socket =
                        new Socket(server.address().getHost(), server.address().getPort());
                slow.add(socket);
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(get(server).getResponseCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static HttpResponse<String> ask(HttpClient client, Server server) throws Exception {
        return client.send(post(server, "/a%2Fb?c=%41", "hello"), BodyHandlers.ofString());
    }

    private static String status(HttpClient client, java.net.http.HttpRequest request) throws Exception {
        HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
        return answer.version() + " " + answer.statusCode();
    }

    private static java.net.http.HttpRequest get(Server server, String path, String header) {
        return java.net.http.HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("X-Fill", header)
                .build();
    }

    private static java.net.http.HttpRequest post(Server server, String path, String body) {
        return java.net.http.HttpRequest.newBuilder(URI.create(server.address() + path))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Response echo(HttpRequest request) {
        try {
            return Response.text(String.join(
                    " ",
                    request.toString(),
                    request.scheme(),
                    request.headers().first("Host").orElse("none"),
                    new String(request.body().readAllBytes(), StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response fail(HttpRequest request) {
        throw new IllegalStateException("on purpose");
    }

    private static HttpURLConnection get(Server server) throws IOException {
        HttpURLConnection connection = connect(server);
        connection.getResponseCode();
        return connection;
    }

    private static HttpURLConnection connect(Server server) throws IOException {
        return (HttpURLConnection) server.address().toURL().openConnection(Proxy.NO_PROXY);
    }
}
