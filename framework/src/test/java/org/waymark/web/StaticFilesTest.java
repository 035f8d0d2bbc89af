package org.waymark.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

@DisplayName("Static files")
class StaticFilesTest {
    private static final String SECRET = "root:x:0:0";
    private static final String HASH = "62368a1a29259b30";

    @TempDir
    private Path outside;

    private Path folder;
    private StaticFiles files;
    private TestClient client;

    @BeforeEach
    void publish() throws IOException {
        folder = Files.createDirectory(outside.resolve("static"));
        Files.createDirectory(folder.resolve("img"));
        write("style.css", "body {}");
        write("img/a b.svg", "<svg/>");
        Files.writeString(outside.resolve("passwd"), SECRET);
        files = new StaticFiles(folder);
        client = TestClient.of(new Site(files));
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
        Files.setLastModifiedTime(folder.resolve(path), FileTime.from(Instant.parse("2026-03-01T10:00:00Z")));
    }

    static final class Site extends App {
        private final StaticFiles files;

        Site(StaticFiles files) {
            this.files = files;
        }

        @Mount("/static")
        StaticFiles files() {
            return files;
        }

        @View
        String show(Request request) {
            Request inside = request.at(files);
            return inside.link(files.file("style.css")) + " " + inside.link(files.file("img/a b.svg"));
        }
    }

    @Nested
    class Are_sent {
        @Test
        void with_their_type_and_a_tag() {
            TestAnswer answer = client.get("/static/style.css");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("body {}");
            assertThat(answer.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
            assertThat(answer.header("ETag")).isEqualTo("\"" + HASH + "\"");
            assertThat(answer.header("Last-Modified")).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }

        @Test
        void to_be_asked_for_again_unless_the_link_has_a_fingerprint() {
            assertThat(client.get("/static/style.css").header("Cache-Control")).isEqualTo("no-cache");
            assertThat(client.get("/static/style.css?version=old").header("Cache-Control"))
                    .isEqualTo("no-cache");
            assertThat(client.get("/static/style.css?version=" + HASH).header("Cache-Control"))
                    .isEqualTo("public, max-age=31536000, immutable");
        }

        @Test
        void as_they_are_now() throws IOException {
            client.get("/static/style.css");
            write("style.css", "p {}");

            assertThat(client.get("/static/style.css").body()).isEqualTo("p {}");
            assertThat(client.get("/static/style.css?version=" + HASH).header("Cache-Control"))
                    .isEqualTo("no-cache");
        }

        @Test
        void as_bytes_if_their_type_is_not_known() throws IOException {
            write("data.xyz", "?");
            write("LICENSE", "free");

            assertThat(client.get("/static/data.xyz").header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(client.get("/static/LICENSE").header("Content-Type")).isEqualTo("application/octet-stream");
        }

        @Test
        void to_those_who_get_them_only() {
            assertThat(client.send("POST", "/static/style.css").status()).isEqualTo(405);
            assertThat(client.send("HEAD", "/static/style.css").status()).isEqualTo(200);
        }
    }

    @Test
    void are_linked_with_a_fingerprint() {
        assertThat(client.get("/").body())
                .startsWith("/static/style.css?version=" + HASH + " /static/img/a%20b.svg?version=");
    }

    @Test
    void are_not_linked_if_they_do_not_exist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> files.file("stile.css"))
                .withMessage("There is no file \"stile.css\" in the folder " + folder + ".");
        StaticFiles resources = new StaticFiles(StaticFilesTest.class, "static");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resources.file("stile.css"))
                .withMessage("There is no file \"stile.css\" in the resources static beside "
                        + getClass().getName() + ".");
    }

    @Test
    void need_a_folder() {
        Path missing = outside.resolve("missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaticFiles(missing))
                .withMessage("There is no folder " + missing + ". Make it, or name another one.");
    }

    @Nested
    class Of_the_class_path {
        private final TestClient client = TestClient.of(new Site(new StaticFiles(StaticFilesTest.class, "static")));

        @Test
        void are_sent() {
            TestAnswer answer = client.get("/static/style.css");

            assertThat(answer.body()).isEqualTo("body {}");
            assertThat(answer.header("ETag")).isEqualTo("\"" + HASH + "\"");
            assertThat(answer.header("Last-Modified")).isEmpty();
        }

        @Test
        void are_no_folders() {
            assertThat(client.get("/static/img").status()).isEqualTo(404);
            assertThat(client.get("/static").status()).isEqualTo(404);
        }

        @Test
        void come_out_of_archives_too() {
            // A class of a library, and a folder and a file that its archive has.
            StaticFiles archive = new StaticFiles(org.junit.jupiter.api.Test.class, "function");

            assertThat(archive.file("Executable.class").version()).hasSize(16);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new StaticFiles(org.junit.jupiter.api.Test.class, "..").file("api"));
        }
    }

    @Nested
    class Never_leave_their_folder {
        @Test
        void by_a_link_of_the_file_system() throws IOException {
            Files.createSymbolicLink(folder.resolve("link.txt"), outside.resolve("passwd"));
            Files.createSymbolicLink(folder.resolve("out"), outside);
            Files.createSymbolicLink(folder.resolve("inside.css"), folder.resolve("style.css"));

            assertThat(client.get("/static/link.txt").status()).isEqualTo(404);
            assertThat(client.get("/static/out/passwd").status()).isEqualTo(404);
            assertThat(client.get("/static/inside.css").status()).isEqualTo(200);
        }

        @Test
        void and_have_one_content_by_all_their_names() throws IOException {
            Files.createSymbolicLink(folder.resolve("other.txt"), folder.resolve("style.css"));
            Files.createSymbolicLink(folder.resolve("again"), folder);

            assertThat(client.get("/static/other.txt").header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
            assertThat(client.get("/static/again/again/style.css").header("Content-Type"))
                    .isEqualTo("text/css; charset=utf-8");
            assertThat(files.file("style.css").path()).isEqualTo("style.css");
            assertThat(files.file("other.txt").version()).isEqualTo(HASH);
        }

        @Test
        void by_a_link_that_was_a_file_before() throws IOException {
            assertThat(client.get("/static/style.css").status()).isEqualTo(200);
            Files.delete(folder.resolve("style.css"));
            Files.createSymbolicLink(folder.resolve("style.css"), outside.resolve("passwd"));

            assertThat(client.get("/static/style.css").status()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../passwd",
                    "..",
                    ".",
                    "img/../../passwd",
                    "/etc/passwd",
                    "",
                    "img",
                    "img/",
                    "..\\passwd",
                    "img\\a b.svg",
                    "C:passwd",
                    "style.css::$DATA",
                    "style.css\0.png",
                    "style.css ",
                    "style.css.",
                    "con",
                    "NUL.txt",
                    "com1.css",
                    "a\nb"
                })
        void by_a_path(String path) {
            assertThat(files.file(path, Optional.empty())).isEmpty();
        }

        @Test
        void by_a_name_that_is_meant_to_be_hidden() throws IOException {
            Files.createDirectory(folder.resolve(".git"));
            write(".git/config", SECRET);
            write(".env", SECRET);

            assertThat(client.get("/static/.git/config").status()).isBetween(400, 404);
            assertThat(client.get("/static/.env").status()).isBetween(400, 404);
        }

        @Test
        void by_a_name_that_is_too_long() {
            assertThat(client.get("/static/" + "a".repeat(300)).status()).isEqualTo(404);
            assertThat(client.get("/static/" + "a/".repeat(2000) + "b").status())
                    .isBetween(400, 404);
        }

        @Test
        void by_what_others_have_tried() throws IOException {
            Path lists = Path.of(System.getProperty("shared.dir", ""), "attacks");
            assumeTrue(
                    Files.isDirectory(lists),
                    () -> lists + " is read only where the system property shared.dir names a folder that has it");
            for (String list : List.of("path-traversal-basic.txt", "path-traversal-exotic-encoding.txt")) {
                for (String line : Files.readAllLines(lists.resolve(list), ISO_8859_1)) {
                    attack(line.replace("{FILE}", "passwd"));
                }
            }
        }

        private void attack(String attack) {
            String encoded = URLEncoder.encode(attack, UTF_8);
            for (String path : List.of("/static/" + attack, "/static" + attack, "/static/img/" + encoded)) {
                TestAnswer answer = client.get(path);
                assertThat(answer.status()).as(path).isLessThan(500);
                assertThat(answer.body()).as(path).doesNotContain("root:");
            }
            assertThat(files.file(attack, Optional.empty())).as(attack).isEmpty();
        }
    }
}
