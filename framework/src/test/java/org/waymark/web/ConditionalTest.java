package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.http.Body;
import org.waymark.web.http.EntityTag;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class ConditionalTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.7Z");
    private static final String BEFORE = "Fri, 20 Nov 2026 11:59:59 GMT";
    private static final String AT = "Fri, 20 Nov 2026 12:00:00 GMT";
    private static final String AFTER = "Fri, 20 Nov 2026 12:00:01 GMT";

    static class Notes extends App {
        private int saved;

        @Html
        Response show() {
            return Response.text("0123456789").withEtag(EntityTag.strong("v1")).withLastModified(NOON);
        }

        @View(name = "weak")
        Response weak() {
            return Response.text("0123456789").withEtag(EntityTag.weak("v1"));
        }

        @View(name = "dated")
        Response dated() {
            return Response.text("0123456789").withLastModified(NOON);
        }

        @View(name = "bare")
        String bare() {
            return "0123456789";
        }

        @View(name = "stream")
        Response stream() {
            return Response.of(200).withBody(out -> out.write("0123456789".getBytes(StandardCharsets.UTF_8)));
        }

        @View(name = "empty")
        Response empty() {
            return Response.of(200).withBody(Body.of(new byte[0]));
        }

        @View(method = "PUT")
        String save(Request request) {
            request.preconditions().check(EntityTag.strong("v1"), NOON);
            saved++;
            return "saved " + saved;
        }

        @View(name = "new", method = "PUT")
        String create(Request request) {
            request.preconditions().check(null);
            return "created";
        }

        @View(name = "fields")
        String fields() {
            throw new UnprocessableContent(List.of(new UnprocessableContent.FieldError("name", "Too \"short\".")));
        }
    }

    private final TestClient client = TestClient.of(new Notes());

    private TestAnswer send(String method, String path, String... headers) {
        HttpRequest request = HttpRequest.of(method, path);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.withHeader(headers[i], headers[i + 1]);
        }
        return client.send(request);
    }

    @Nested
    class Who_has_it_already {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/      | \"v1\"",
                    "/      | W/\"v1\"",
                    "/      | \"v0\", \"v1\"",
                    "/      | \"a,b\" ,, W/\"v1\"",
                    "/      | *",
                    "/weak  | \"v1\"",
                    "/bare  | *"
                })
        void by_its_tag_is_told_so(String path, String tags) {
            TestAnswer answer = send("GET", path, "If-None-Match", tags);

            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().first("Content-Type")).isEmpty();
        }

        @Test
        void is_given_what_tells_of_the_state() {
            TestAnswer answer = send("HEAD", "/", "If-None-Match", "\"v1\"");

            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
            assertThat(answer.header("Last-Modified")).isEqualTo(AT);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Fri, 20 Nov 2026 12:00:00 GMT",
                    "Friday, 20-Nov-26 12:00:00 GMT",
                    "Fri Nov 20 12:00:00 2026",
                    "Sat, 21 Nov 2026 12:00:00 GMT"
                })
        void by_its_date_is_told_so(String date) {
            assertThat(send("GET", "/dated", "If-Modified-Since", date).status())
                    .isEqualTo(304);
        }

        @Test
        void in_an_older_state_gets_the_new_one() {
            assertThat(send("GET", "/", "If-None-Match", "\"v0\"").status()).isEqualTo(200);
            assertThat(send("GET", "/dated", "If-Modified-Since", BEFORE).status())
                    .isEqualTo(200);
        }

        @Test
        void is_judged_by_the_tag_and_not_by_the_date_where_both_are_sent() {
            assertThat(send("GET", "/", "If-None-Match", "\"v0\"", "If-Modified-Since", AFTER)
                            .status())
                    .isEqualTo(200);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "If-None-Match     | v1",
                    "If-None-Match     | \"v1",
                    "If-Modified-Since | yesterday",
                    "If-Modified-Since | Fri, 32 Nov 2026 12:00:00 GMT"
                })
        void but_says_so_in_a_malformed_way_gets_it_again(String header, String value) {
            assertThat(send("GET", "/", header, value).status()).isEqualTo(200);
        }
    }

    @Nested
    class Who_changes_something {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "If-Match            | \"v1\"        | 200",
                    "If-Match            | *             | 200",
                    "If-Match            | \"v0\", \"v1\"  | 200",
                    "If-Match            | \"v0\"        | 412",
                    "If-Match            | W/\"v1\"      | 412",
                    "If-Match            | rubbish       | 412",
                    "If-None-Match       | *             | 412",
                    "If-None-Match       | \"v1\"        | 412",
                    "If-None-Match       | \"v0\"        | 200",
                    "If-Unmodified-Since | Fri, 20 Nov 2026 12:00:00 GMT | 200",
                    "If-Unmodified-Since | Fri, 20 Nov 2026 11:59:59 GMT | 412",
                    "If-Unmodified-Since | yesterday     | 200"
                })
        void does_it_only_if_it_is_as_they_take_it_to_be(String header, String value, int status) {
            assertThat(send("PUT", "/", header, value).status()).isEqualTo(status);
        }

        @Test
        void does_nothing_otherwise() {
            assertThat(send("PUT", "/", "If-Match", "\"v0\"").body())
                    .isEqualTo("It has changed since you saw it. Get it again, and decide anew.\n");
            assertThat(send("PUT", "/").body()).isEqualTo("saved 1");
        }

        @Test
        void is_judged_by_the_tag_and_not_by_the_date_where_both_are_sent() {
            assertThat(send("PUT", "/", "If-Match", "\"v1\"", "If-Unmodified-Since", BEFORE)
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void may_ask_that_nothing_is_there_yet() {
            assertThat(send("PUT", "/new", "If-None-Match", "*").body()).isEqualTo("created");
            assertThat(send("PUT", "/new", "If-Match", "*").status()).isEqualTo(412);
        }
    }

    @Nested
    class Who_reads_on_a_condition {
        @Test
        void gets_412_if_it_does_not_hold() {
            assertThat(send("GET", "/", "If-Match", "\"v0\"").status()).isEqualTo(412);
            assertThat(send("GET", "/", "If-Unmodified-Since", BEFORE).status()).isEqualTo(412);
            assertThat(send("GET", "/", "If-Match", "\"v1\"").status()).isEqualTo(200);
        }
    }

    @Nested
    class A_part {
        @ParameterizedTest
        @CsvSource({
            "bytes=0-3, 0123, bytes 0-3/10",
            "bytes=4-, 456789, bytes 4-9/10",
            "bytes=-3, 789, bytes 7-9/10",
            "bytes=-30, 0123456789, bytes 0-9/10",
            "Bytes=8-99, 89, bytes 8-9/10",
            "bytes=9-99999999999999999999999, 9, bytes 9-9/10"
        })
        void is_sent_to_who_asks_for_it(String range, String body, String contentRange) {
            TestAnswer answer = send("GET", "/", "Range", range);

            assertThat(answer.status()).isEqualTo(206);
            assertThat(answer.body()).isEqualTo(body);
            assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
            assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
            assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"bytes=3-1", "bytes=a-b", "bytes=", "bytes=-", "lines=1-2", "bytes=0-1,4-5", "bytes=--1"})
        void that_is_malformed_or_one_of_several_is_the_whole(String range) {
            assertThat(send("GET", "/", "Range", range).status()).isEqualTo(200);
        }

        @ParameterizedTest
        @CsvSource({"/, bytes=10-, 10", "/, bytes=-0, 10", "/dated, bytes=99-, 10"})
        void that_is_not_there_is_416(String path, String range, int whole) {
            TestAnswer answer = send("GET", path, "Range", range);

            assertThat(answer.status()).isEqualTo(416);
            assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + whole);
            assertThat(answer.body()).isEqualTo("There is no such part: the whole has " + whole + " bytes.\n");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/      | \"v1\"   | 206",
                    "/      | \"v0\"   | 200",
                    "/      | W/\"v1\" | 200",
                    "/weak  | W/\"v1\" | 200",
                    "/dated | Fri, 20 Nov 2026 12:00:00 GMT | 206",
                    "/dated | Fri, 20 Nov 2026 12:00:01 GMT | 200",
                    "/bare  | \"v1\"   | 200"
                })
        void is_the_whole_if_it_would_not_fit_to_what_the_client_has(String path, String condition, int status) {
            assertThat(send("GET", path, "Range", "bytes=0-1", "If-Range", condition)
                            .status())
                    .isEqualTo(status);
        }

        @Test
        void is_not_looked_for_where_a_condition_decides() {
            assertThat(send("GET", "/", "Range", "bytes=99-", "If-None-Match", "\"v1\"")
                            .status())
                    .isEqualTo(304);
        }

        @Test
        void of_something_without_a_known_length_is_the_whole() {
            assertThat(send("GET", "/stream", "Range", "bytes=0-1").body()).isEqualTo("0123456789");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/weak", "/bare", "/empty"})
        void of_what_cannot_be_told_from_a_later_one_is_the_whole(String path) {
            TestAnswer answer = send("GET", path, "Range", "bytes=0-0");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().first("Accept-Ranges")).isEmpty();
        }

        @Test
        void is_for_GET_only() {
            assertThat(send("HEAD", "/", "Range", "bytes=0-1").status()).isEqualTo(200);
        }
    }

    static final class Downloads extends App {
        private final java.nio.file.Path file;

        Downloads(java.nio.file.Path file) {
            this.file = file;
        }

        @View
        Response send() throws IOException {
            return Response.file(file);
        }
    }

    @Nested
    class A_file {
        @TempDir
        java.nio.file.Path folder;

        private java.nio.file.Path digits() throws IOException {
            java.nio.file.Path file = Files.writeString(folder.resolve("digits.txt"), "0123456789");
            return Files.setLastModifiedTime(file, FileTime.from(NOON));
        }

        @Test
        void is_sent_with_its_type_and_the_time_of_its_last_change() throws IOException {
            TestAnswer answer = TestClient.of(new Downloads(digits())).get("/");

            assertThat(answer.body()).isEqualTo("0123456789");
            assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
            assertThat(answer.header("Last-Modified")).isEqualTo(AT);
        }

        @Test
        void is_sent_in_part_and_not_again_to_who_has_it() throws IOException {
            TestClient downloads = TestClient.of(new Downloads(digits()));

            TestAnswer part = downloads.withHeader("Range", "bytes=2-4").get("/");
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.body()).isEqualTo("234");
            assertThat(downloads.withHeader("If-Modified-Since", AT).get("/").status())
                    .isEqualTo(304);
        }

        @Test
        void may_be_behind_a_symbolic_link() throws IOException {
            java.nio.file.Path link = Files.createSymbolicLink(folder.resolve("link.csv"), digits());

            TestAnswer answer = TestClient.of(new Downloads(link)).get("/");

            assertThat(answer.body()).isEqualTo("0123456789");
            assertThat(answer.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        }

        @Test
        void is_neither_a_folder_nor_nothing() {
            assertThatThrownBy(() -> Response.file(folder))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessage(folder + ": no regular file");
            assertThatThrownBy(() -> Response.file(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void a_problem_tells_what_is_wrong_with_each_field() {
        assertThat(send("GET", "/fields", "Accept", "application/json").body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,"
                        + "\"detail\":\"name: Too \\\"short\\\".\","
                        + "\"errors\":[{\"field\":\"name\",\"message\":\"Too \\\"short\\\".\"}]}");
    }
}
