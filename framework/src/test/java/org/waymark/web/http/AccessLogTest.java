package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.AccessLog.Format;

@DisplayName("The access log")
class AccessLogTest {
    private final List<String> lines = new ArrayList<>();

    @Test
    void has_a_line_for_each_answer() {
        answer(Format.COMMON, request -> Response.text("hello"), HttpRequest.of("GET", "/a?b=c"));

        assertThat(lines).containsExactly("127.0.0.1 - - [01/Mar/2026:10:00:00 +0000] \"GET /a?b=c\" 200 5 1234");
    }

    @Test
    void may_be_JSON() {
        HttpRequest request = HttpRequest.of("GET", "/a?b=c").withHeader("User-Agent", "curl/8");
        answer(Format.JSON, asked -> Response.text("hello"), request);

        assertThat(lines)
                .containsExactly("{\"time\":\"2026-03-01T10:00:00Z\",\"remote\":\"127.0.0.1\",\"method\":\"GET\","
                        + "\"target\":\"/a?b=c\",\"status\":200,\"bytes\":5,\"micros\":1234,\"agent\":\"curl/8\"}");
    }

    @Test
    void leaves_out_a_length_that_nobody_knows() {
        Handler endless = request -> Response.of(200).withBody(out -> out.write(1));
        answer(Format.COMMON, endless, HttpRequest.of("GET", "/"));
        answer(Format.JSON, endless, HttpRequest.of("GET", "/"));

        assertThat(lines.get(0)).endsWith("\"GET /\" 200 - 1234");
        assertThat(lines.get(1)).contains("\"status\":200,\"micros\"");
    }

    @Test
    void cannot_be_forged() {
        HttpRequest request =
                HttpRequest.of("GET\r\n", "/\" 200 5\n127.0.0.1 \\ \u00e9").withHeader("User-Agent", "\"},{\"\u00e9");
        answer(Format.COMMON, asked -> Response.of(404), request);
        answer(Format.JSON, asked -> Response.of(404), request);

        assertThat(lines.get(0))
                .endsWith("] \"GET\\u000d\\u000a /\\\" 200 5\\u000a127.0.0.1 \\\\ \\u00e9\" 404 0 1234");
        assertThat(lines.get(1)).endsWith("\"agent\":\"\\\"},{\\\"\\u00e9\"}").doesNotContain("\n");
    }

    @Test
    void is_bounded() {
        answer(Format.COMMON, asked -> Response.of(404), HttpRequest.of("GET", "/" + "a".repeat(10_000)));

        assertThat(lines.get(0)).contains("aaa...\" 404").hasSizeLessThan(700);
    }

    @Test
    void tells_of_failures_too() {
        assertThatThrownBy(() -> answer(Format.COMMON, AccessLogTest::fail, HttpRequest.of("GET", "/")))
                .hasMessage("on purpose");
        assertThatThrownBy(() -> answer(Format.COMMON, AccessLogTest::refuse, HttpRequest.of("GET", "/")))
                .hasMessage("no");

        assertThat(lines.get(0)).endsWith("\"GET /\" 500 0 1234");
        assertThat(lines.get(1)).endsWith("\"GET /\" 403 0 1234");
    }

    @Test
    void counts_no_bytes_where_none_are_sent() {
        answer(Format.COMMON, request -> Response.text("hello"), HttpRequest.of("HEAD", "/"));

        assertThat(lines.get(0)).endsWith("\"HEAD /\" 200 0 1234");
    }

    @Test
    void changes_no_answer_by_failing() {
        Handler logged = AccessLog.of(request -> Response.of(204), Format.COMMON, line -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThat(logged.handle(HttpRequest.of("GET", "/")).status()).isEqualTo(204);
    }

    private void answer(Format format, Handler handler, HttpRequest request) {
        Iterator<Long> nanoseconds = List.of(1_000L, 1_235_000L).iterator();
        new AccessLog(
                        handler,
                        format,
                        lines::add,
                        InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z")),
                        nanoseconds::next)
                .handle(request);
    }

    private static Response fail(HttpRequest request) {
        throw new IllegalStateException("on purpose");
    }

    private static Response refuse(HttpRequest request) {
        throw new Forbidden("no");
    }
}
