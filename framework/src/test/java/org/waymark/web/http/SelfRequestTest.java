package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A request to oneself")
class SelfRequestTest {
    private static final ServerOptions OPTIONS = ServerOptions.defaults().withPort(0);

    @Test
    void asks_for_the_root_and_takes_any_answer() throws IOException {
        List<String> seen = new ArrayList<>();
        Handler handler = request -> {
            seen.add(request + " " + request.headers().first("User-Agent").orElse(""));
            return Response.of(404);
        };
        try (Server server = ServerProvider.named("jdk").start(handler, OPTIONS)) {
            assertThat(SelfRequest.send(server)).isEqualTo(404);
        }
        assertThat(seen).containsExactly("HEAD / waymark-self-request");
    }

    @Test
    void does_not_mind_for_whom_a_certificate_is(@TempDir Path folder) throws IOException {
        ServerOptions options = OPTIONS.withHost("127.0.0.1").withTls(TestKeys.tls(folder));
        try (Server server = ServerProvider.named("jdk").start(request -> Response.of(200), options)) {
            assertThat(SelfRequest.send(server)).isEqualTo(200);
        }
    }

    @Test
    void reaches_a_server_that_listens_everywhere() throws IOException {
        try (Server server =
                ServerProvider.named("jdk").start(request -> Response.of(200), OPTIONS.withHost("0.0.0.0"))) {
            assertThat(SelfRequest.send(server)).isEqualTo(200);
        }
    }

    @Test
    void says_that_no_answer_came() throws IOException, InterruptedException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Thread closing = new Thread(() -> {
                try {
                    deaf.accept().close();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            closing.start();
            URI address = URI.create("http://localhost:" + deaf.getLocalPort());
            assertThatIOException()
                    .isThrownBy(() -> SelfRequest.send(new Fake(address)))
                    .withMessageStartingWith("The server at " + address + " does not answer: ");
            closing.join();
        }
    }

    @Test
    void goes_to_a_host_with_an_underscore_too() {
        URI address = URI.create("http://my_service.invalid:8080");

        assertThatIOException()
                .isThrownBy(() -> SelfRequest.send(new Fake(address)))
                .withMessage("The server at http://my_service.invalid:8080 does not answer: my_service.invalid.");
    }

    private record Fake(URI address) implements Server {
        @Override
        public void close() {}
    }
}
