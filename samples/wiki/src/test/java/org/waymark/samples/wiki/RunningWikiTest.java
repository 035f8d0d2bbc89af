package org.waymark.samples.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.samples.wiki.pages.Database;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class RunningWikiTest {

    @TempDir
    Path directory;

    private RunningWiki start(Settings.Variant app) throws IOException {
        return RunningWiki.start(
                new Settings(0, "localhost", directory, Optional.of(Databases.urlInMemory()), Optional.empty(), app));
    }

    private static TestClient client(RunningWiki wiki, int server) {
        return TestClient.of(wiki.servers().get(server).address());
    }

    @Nested
    class TheWikiOfACustomer {

        @Test
        void isServedBesideTheOtherOnTheSamePages() throws IOException {
            try (RunningWiki running = start(Settings.Variant.BOTH)) {
                TestClient wiki = client(running, 0);
                TestClient customer = client(running, 1);
                wiki.post("/new", Map.of("title", "Tea", "name", "", "text", "Green"));

                assertThat(customer.get("/pages/tea").body()).contains("For use within the house.", "Green");
                assertThat(wiki.get("/pages/tea").body()).doesNotContain("For use within the house.");
            }
        }

        @Test
        void addsAViewAndInheritsTheOthers() throws IOException {
            try (Database database = Databases.inMemory()) {
                TestClient wiki = TestClient.of(new Wiki(database.pages()));
                TestClient customer = TestClient.of(new CustomerWiki(database.pages()));

                assertThat(customer.get("/pages/welcome/print").body())
                        .contains("<h1>Welcome</h1>", "Customer’s handbook, revision 1")
                        .doesNotContain("<form");
                assertThat(wiki.get("/pages/welcome/print").status()).isEqualTo(404);
                assertThat(customer.get("/pages/welcome/edit").body())
                        .contains("<title>Edit: Welcome – Customer’s handbook</title>");
            }
        }
    }

    @Nested
    class EachAnswer {

        @Test
        void forbidsBrowsersWhatThePagesNeverDo() throws IOException {
            try (RunningWiki running = start(Settings.Variant.WIKI)) {
                for (String target : List.of("/", "/wiki.css", "/nowhere")) {
                    TestAnswer answer = client(running, 0).get(target);

                    assertThat(answer.header("Content-Security-Policy"))
                            .startsWith("default-src 'none'; style-src 'self';");
                    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                }
            }
        }
    }

    @Nested
    class TheCommandLine {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();

        private boolean start(String... args) {
            PrintStream printedOut = new PrintStream(out, true, StandardCharsets.UTF_8);
            PrintStream printedErr = new PrintStream(err, true, StandardCharsets.UTF_8);
            return Main.start(List.of(args), printedOut, printedErr);
        }

        @Test
        void isExplained() {
            assertThat(start("--help")).isTrue();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("--port      WIKI_PORT");
        }

        @Test
        void isRefusedWithAMessage() {
            assertThat(start("--help-me")).isFalse();
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("There is no option --help-me.");
        }

        @Test
        void isToldThatThereIsNoSuchServer() {
            assertThat(start("--server", "none", "--data", directory.toString()))
                    .isFalse();
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("No server is named \"none\".");
        }

        @Test
        void isToldThatThePortIsTaken() throws IOException {
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
                String port = Integer.toString(taken.getLocalPort());

                assertThat(start("--port", port, "--data", directory.toString()))
                        .isFalse();
                assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Cannot listen on localhost:" + port);
            }
            try (Database database = Database.in(directory)) {
                assertThat(database.pages().find("welcome")).isNotNull();
            }
        }
    }
}
