package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.web.http.AccessLog;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Health;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;
import org.waymark.web.http.TestKeys;
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
        void says_how_many_are_answered_at_once_and_how_long_the_last_of_them_may_take() {
            assertThat(Launch.of("--threads", "200", "--grace", "0").options())
                    .isEqualTo(ServerOptions.defaults().withThreads(200).withGrace(Duration.ZERO));
            assertThat(Launch.of(Map.of("WAYMARK_THREADS", "8", "WAYMARK_GRACE", "25"))
                            .options())
                    .isEqualTo(ServerOptions.defaults().withThreads(8).withGrace(Duration.ofSeconds(25)));
        }

        @Test
        void is_refused_if_it_is_not_understood() {
            assertThatThrownBy(() -> Launch.of("--prt", "1"))
                    .hasMessage(
                            "Unknown argument \"--prt\". Known are --port, --host, --server, --key-store,"
                                    + " --threads, --grace, --max-body, --access-log, --settings, --proxies, --development and --help.");
            assertThatThrownBy(() -> Launch.of("--port")).hasMessage("--port needs a value after it.");
            assertThatThrownBy(() -> Launch.of("--port", "http"))
                    .hasMessage("Not a port: \"http\". Use 1 to 65535, or 0 for a free one.");
            assertThatThrownBy(() -> Launch.of("--threads", "many"))
                    .hasMessage("Not a number of threads: \"many\". Use 1 or more.");
            assertThatThrownBy(() -> Launch.of("--grace", "1m"))
                    .hasMessage("Not a number of seconds: \"1m\". Use 0 or more.");
            assertThatThrownBy(() -> Launch.of("--server", "netty"))
                    .hasMessage("No server is named \"netty\". There is jdk."
                            + " Put the extension of another server on the class path.");
        }

        @Test
        void says_which_log_and_whether_it_is_development() {
            Launch launch = Launch.of("--development", "--access-log", "json", "--port", "81");

            assertThat(launch.development()).isTrue();
            assertThat(launch.accessLog()).hasValue(AccessLog.Format.JSON);
            assertThat(Launch.of("--access-log", "common").accessLog()).hasValue(AccessLog.Format.COMMON);
            assertThat(Launch.of().development()).isFalse();
            assertThat(Launch.of("--development", "--host", "127.0.0.1").development())
                    .isTrue();
            assertThat(Launch.of("--development", "--host", "::1").development())
                    .isTrue();
            assertThat(Launch.of("--development", "--host", "0.0.0.0", "--development")
                            .development())
                    .isTrue();
            assertThatThrownBy(() -> Launch.of("--development", "--host", "0.0.0.0"))
                    .hasMessage(
                            "--development shows what fails, with its stack trace, to whoever asks, and 0.0.0.0 is for"
                                    + " others than this machine. Leave --host out, or say --development twice.");
            assertThatThrownBy(() -> Launch.of("--access-log", "xml"))
                    .hasMessage("Not a format of the access log: \"xml\". Use common or json.");
        }

        @Test
        void names_the_keys_for_TLS_and_not_their_password(@TempDir Path folder) throws IOException {
            Path file = TestKeys.in(folder);
            Map<String, String> environment = Map.of("WAYMARK_KEY_STORE_PASSWORD", TestKeys.PASSWORD);

            assertThat(Launch.of(environment, "--key-store", file.toString())
                            .options()
                            .scheme())
                    .isEqualTo("https");
            assertThatThrownBy(() -> Launch.of(Map.of(), "--key-store", file.toString()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("Cannot open the key store " + file);
        }
    }

    @Nested
    class Limits_of_the_body {
        @Test
        void are_said_by_the_command_line() {
            Limits limits =
                    Launch.of("--port", "0", "--max-body", "64m").options().limits();

            assertThat(limits).isEqualTo(Limits.defaults().withBody(64 << 20).withParts(100, 64 << 20));
            assertThat(Launch.of(Map.of("WAYMARK_MAX_BODY", "512K"))
                            .options()
                            .limits()
                            .body())
                    .isEqualTo(512 << 10);
            assertThat(Launch.of("--max-body", "2g").options().limits().body()).isEqualTo(2L << 30);
            assertThat(Launch.of("--max-body", "17").options().limits().body()).isEqualTo(17);
        }

        @Test
        void are_sizes() {
            assertThatThrownBy(() -> Launch.of("--max-body", "much"))
                    .hasMessage("Not a size: \"much\". Use bytes, or 512k, 64m or 2g.");
        }

        @Test
        void are_said_by_the_program_too() {
            Limits limits = Limits.defaults().withBody(5);
            try (Server server = Launch.of("--port", "0").withLimits(limits).run("Test", request -> Response.of(200))) {
                TestClient client = TestClient.of(server.address());

                assertThat(client.send("POST", "/", "text/plain", "hello").status())
                        .isEqualTo(200);
                assertThat(client.send("POST", "/", "text/plain", "hello!").status())
                        .isEqualTo(413);
            }
        }
    }

    @Test
    void help_is_printed_in_place_of_running() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Runs.class.getName(),
                        "--port",
                        "0",
                        "--help")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("--port N               the port to listen on")
                .contains("--settings FILE ", "--development ", "WAYMARK_KEY_STORE_PASSWORD");
        assertThat(process.waitFor()).isZero();
    }

    static final class Runs {
        private Runs() {}

        public static void main(String... arguments) {
            App.run(new Library(), arguments);
        }
    }

    @Nested
    class The_environment {
        @Test
        void says_what_the_command_line_does_not() {
            Map<String, String> environment =
                    Map.of("WAYMARK_PORT", "81", "WAYMARK_HOST", "::", "WAYMARK_ACCESS_LOG", "json");
            Launch launch = Launch.of(environment, "--port", "82");

            assertThat(launch.options())
                    .isEqualTo(ServerOptions.defaults().withPort(82).withHost("::"));
            assertThat(launch.accessLog()).hasValue(AccessLog.Format.JSON);
        }
    }

    @Nested
    class Proxies_in_front {
        private final Handler who = request -> Response.text(
                request.scheme() + "://" + request.headers().first("Host").orElse("") + " "
                        + request.remote().getHostAddress());

        @Test
        void are_trusted_if_they_are_named() {
            try (Server server = Launch.of("--port", "0", "--proxies", "127.0.0.0/8, ::1, host")
                    .run("Test", who)) {
                TestClient client = TestClient.of(server.address())
                        .withHeader("X-Forwarded-For", "192.0.2.1")
                        .withHeader("X-Forwarded-Proto", "https")
                        .withHeader("X-Forwarded-Host", "example.org");

                assertThat(client.get("/").body()).isEqualTo("https://example.org 192.0.2.1");
            }
        }

        @Test
        void may_tell_by_the_standard_header() {
            try (Server server = Launch.of("--port", "0", "--proxies", "127.0.0.0/8, ::1, forwarded, host")
                    .run("Test", who)) {
                TestClient client = TestClient.of(server.address())
                        .withHeader("Forwarded", "for=192.0.2.1;proto=https;host=example.org")
                        .withHeader("X-Forwarded-For", "192.0.2.9");

                assertThat(client.get("/").body()).isEqualTo("https://example.org 192.0.2.1");
            }
        }

        @Test
        void are_named_by_addresses_of_numbers() {
            assertThat(Launch.of(Map.of("WAYMARK_PROXIES", "10.0.0.7")).proxies())
                    .isPresent();
            assertThatThrownBy(() -> Launch.of("--proxies", "localhost"))
                    .hasMessage("Not an address: \"localhost\"."
                            + " Write it as numbers, such as 10.0.0.7, 10.0.0.0/8 or fd00::/8.");
        }
    }

    @Nested
    class A_handler {
        @Test
        void is_asked_once_before_anybody_is_told_of_it() {
            List<String> seen = new CopyOnWriteArrayList<>();
            Handler handler = request -> {
                seen.add("" + request);
                return Response.of(200);
            };
            try (Server server = Launch.of("--port", "0").run("Test", handler)) {
                assertThat(seen).containsExactly("HEAD /");
                assertThat(server.address().getPort()).isPositive();
            }
        }

        @Test
        void is_an_app_that_was_asked_by_a_host_that_it_is_for() {
            Asked asked = new Asked();

            Launch.of("--port", "0").publish(asked);

            assertThat(asked.hosts).containsExactly("www.shop.example");
        }

        @Test
        void that_fails_altogether_is_not_run() {
            Asked asked = new Asked();
            asked.failure = new NoClassDefFoundError("on purpose");

            assertThatThrownBy(() -> Launch.of("--port", "0").run(asked)).hasMessage("on purpose");
        }

        @Test
        void can_be_closed_more_than_once() {
            Server server = Launch.of("--port", "0").run("Test", request -> Response.of(200));
            server.close();
            server.close();

            assertThatThrownBy(() -> TestClient.of(server.address()).get("/")).isInstanceOf(UncheckedIOException.class);
        }

        static class Asked extends App {
            private final List<String> hosts = new CopyOnWriteArrayList<>();
            private @Nullable Error failure;

            @Settings("hosts")
            static Hosts known() {
                return Hosts.of("*.shop.example");
            }

            @View
            String home(Request request) {
                hosts.add(request.headers().first("Host").orElse("none"));
                if (failure != null) {
                    throw failure;
                }
                return "home";
            }
        }

        @Test
        void may_be_around_an_app() {
            Launch launch = Launch.of("--port", "0");
            Publisher library = launch.publish(new Library());
            try (Server server = launch.run("Library", Health.at("/health", library))) {
                TestClient client = TestClient.of(server.address());

                assertThat(client.get("/health").status()).isEqualTo(200);
                assertThat(client.get("/books/1").body()).isEqualTo("<h1>Emma</h1>");
            }
        }

        @Test
        void that_does_not_answer_is_not_run() {
            ServerProvider deaf = new ServerProvider() {
                @Override
                public String name() {
                    return "deaf";
                }

                @Override
                public Server start(Handler handler, ServerOptions options) throws IOException {
                    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
                        return new Deaf(URI.create("http://localhost:" + socket.getLocalPort()));
                    }
                }
            };
            Launch launch =
                    new Launch(deaf, ServerOptions.defaults(), Optional.empty(), false, List.of(), Optional.empty());

            assertThatThrownBy(() -> launch.run("Test", request -> Response.of(200)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageMatching("The server at http://localhost:\\d+ does not answer: .*");
        }

        record Deaf(URI address) implements Server {
            @Override
            public void close() {}
        }
    }
}
