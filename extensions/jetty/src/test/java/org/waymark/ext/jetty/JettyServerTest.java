package org.waymark.ext.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;
import org.waymark.web.http.contract.ServerContract;

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
