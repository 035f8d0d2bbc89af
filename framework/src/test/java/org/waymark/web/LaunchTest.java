package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.testing.TestClient;

class LaunchTest {
    @Test
    void an_app_runs_on_the_server_of_the_JDK_and_needs_nothing_else() {
        try (Server server = App.run(new Library(), "--port", "0")) {
            TestClient client = TestClient.of(server.address());

            assertThat(client.get("/books/1").body()).isEqualTo("<h1>Emma</h1>");
            assertThat(client.send("HEAD", "/books/1").header("Content-Length")).isEqualTo("13");
        }
    }

    @Nested
    class The_command_line {
        @Test
        void says_nothing_by_default() {
            assertThat(Launch.of().options()).isEqualTo(ServerOptions.defaults());
        }

        @Test
        void chooses_server_host_and_port() {
            Launch launch = Launch.of("--port", "81", "--host", "127.0.0.1", "--server", "jdk");

            assertThat(launch.provider().name()).isEqualTo("jdk");
            assertThat(launch.options())
                    .isEqualTo(ServerOptions.defaults().withPort(81).withHost("127.0.0.1"));
        }

        @Test
        void is_refused_if_it_is_not_understood() {
            assertThatThrownBy(() -> Launch.of("--prt", "1"))
                    .hasMessage("Unknown argument \"--prt\". Known are --port, --host and --server.");
            assertThatThrownBy(() -> Launch.of("--port")).hasMessage("--port needs a value after it.");
            assertThatThrownBy(() -> Launch.of("--port", "http"))
                    .hasMessage("Not a port: \"http\". Use 1 to 65535, or 0 for a free one.");
            assertThatThrownBy(() -> Launch.of("--server", "netty"))
                    .hasMessage("No server is named \"netty\". There is jdk."
                            + " Put the extension of another server on the class path.");
        }
    }
}
