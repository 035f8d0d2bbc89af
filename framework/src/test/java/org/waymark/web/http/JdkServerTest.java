package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("The server of the JDK")
class JdkServerTest {
    private static final ServerProvider PROVIDER = ServerProvider.named("jdk");
    private static final ServerOptions OPTIONS = ServerOptions.defaults().withPort(0);

    @Test
    void says_why_it_cannot_listen() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
            int port = taken.getLocalPort();
            assertThatIOException()
                    .isThrownBy(() -> PROVIDER.start(request -> Response.of(200), OPTIONS.withPort(port)))
                    .withMessage("Cannot listen on localhost:" + port + ": Address already in use. Stop what listens"
                            + " there, or choose another host or port.");
        }
    }

    @Test
    void logs_an_exception_of_the_handler_as_an_error() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(JdkServer.class);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        logger.addAppender(events);
        logger.setLevel(Level.WARN);
        try (Server server = PROVIDER.start(JdkServerTest::fail, OPTIONS)) {
            server.address().toURL().openConnection(java.net.Proxy.NO_PROXY).getHeaderFields();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(events);
        }
        assertThat(events.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).isEqualTo("The handler failed on GET /");
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("on purpose");
        });
    }

    private static Response fail(HttpRequest request) {
        throw new IllegalStateException("on purpose");
    }
}
