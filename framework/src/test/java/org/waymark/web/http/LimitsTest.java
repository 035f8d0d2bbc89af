package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Limits")
class LimitsTest {
    private static final Limits DEFAULTS = Limits.defaults();

    @Nested
    class Guard_a_handler {
        @Test
        void from_a_long_target() {
            Limits limits = DEFAULTS.withTarget(10);
            assertThat(answer(limits, HttpRequest.of("GET", "/234567890"))).isEqualTo("200 ok");
            assertThat(answer(limits, HttpRequest.of("GET", "/2345?7890"))).isEqualTo("200 ok");
            assertThat(answer(limits, HttpRequest.of("GET", "/2345?78901")))
                    .isEqualTo("414 The address is too long: at most 10 characters are taken here.\n");
        }

        @Test
        void from_large_headers() {
            Limits limits = DEFAULTS.withHeaders(20, 12, 2);
            HttpRequest request = HttpRequest.of("GET", "/").withHeader("A", "b");
            assertThat(answer(limits, request.withHeader("X", "1234567"))).isEqualTo("200 ok");
            assertThat(answer(limits, request.withHeader("X", "12345678")))
                    .isEqualTo("431 The header X is too large: at most 12 bytes are taken here.\n");
            assertThat(answer(limits, request.withHeader("X", "1").withHeader("Y", "1")))
                    .isEqualTo("431 Too many headers: at most 2 are taken here.\n");
            assertThat(answer(DEFAULTS.withHeaders(17, 12, 2), request.withHeader("X", "1234567")))
                    .isEqualTo("431 The headers are too large: at most 17 bytes are taken here.\n");
        }

        @Test
        void from_many_parameters() {
            Limits limits = DEFAULTS.withParameters(2);
            assertThat(answer(limits, HttpRequest.of("GET", "/?"))).isEqualTo("200 ok");
            assertThat(answer(limits, HttpRequest.of("GET", "/?a=1&b=2"))).isEqualTo("200 ok");
            assertThat(answer(limits, HttpRequest.of("GET", "/?a=1&b=2&c=3")))
                    .isEqualTo("400 Too many parameters: at most 2 are taken here.\n");
        }

        @Test
        void from_a_body_that_is_announced_as_too_large() {
            HttpRequest request = HttpRequest.of("POST", "/").withBody("text/plain", "12345");
            assertThat(answer(DEFAULTS.withBody(5), request)).isEqualTo("200 ok");
            assertThat(answer(DEFAULTS.withBody(4), request))
                    .isEqualTo("413 The body is too large: at most 4 bytes are taken here.\n");
            assertThat(answer(DEFAULTS, request.withHeaders(Headers.none().and("Content-Length", "9 9"))))
                    .isEqualTo("400 Content-Length is not a number.\n");
        }

        @Test
        void from_a_body_that_turns_out_to_be_too_large() {
            assertThat(answer(DEFAULTS.withBody(5), streamed("12345"))).isEqualTo("200 ok");
            assertThat(answer(DEFAULTS.withBody(4), streamed("12345")))
                    .isEqualTo("413 The body is too large: at most 4 bytes are taken here.\n");
        }

        @Test
        void however_the_body_is_read() throws IOException {
            assertThat(guarded("12345").read()).isEqualTo('1');
            assertThat(guarded("12345").skip(3)).isEqualTo(3);
            assertThat(guarded("12345").markSupported()).isFalse();
            assertThatThrownBy(() -> guarded("12345").skip(5)).isInstanceOf(ContentTooLarge.class);
            assertThatThrownBy(() -> {
                        InputStream body = guarded("12345");
                        while (body.read() >= 0) {}
                    })
                    .isInstanceOf(ContentTooLarge.class);
        }

        @Test
        void and_are_told_to_it() {
            Limits limits = DEFAULTS.withWhole(7).withParts(2, 8);
            Handler telling = request -> Response.text(request.limits().whole() + " "
                    + request.limits().parts() + " " + request.limits().part());
            assertThat(shown(limits.guard(telling).handle(HttpRequest.of("GET", "/"))))
                    .isEqualTo("200 7 2 8");
        }
    }

    @Test
    void cannot_be_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withBody(-1))
                .withMessage("A limit cannot be negative: -1. Use 0 to take nothing.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withHeaders(1, -2, 3))
                .withMessage("A limit cannot be negative: -2. Use 0 to take nothing.");
    }

    @Test
    void do_not_take_more_parameters_than_can_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withParameters(1001))
                .withMessage("At most 1000 parameters can be taken, not 1001.");
    }

    @Test
    void are_the_defaults_for_a_request_that_comes_by_no_server() {
        assertThat(HttpRequest.of("GET", "/").limits()).isEqualTo(DEFAULTS);
    }

    private static String answer(Limits limits, HttpRequest request) {
        return shown(limits.guard(LimitsTest::readAll).handle(request));
    }

    private static Response readAll(HttpRequest request) {
        try {
            request.body().transferTo(OutputStream.nullOutputStream());
            return Response.text("ok");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest streamed(String body) {
        return HttpRequest.of("POST", "/").withBody(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static InputStream guarded(String body) {
        InputStream[] guarded = new InputStream[1];
        DEFAULTS.withBody(4)
                .guard(request -> {
                    guarded[0] = request.body();
                    return Response.of(200);
                })
                .handle(streamed(body));
        return guarded[0];
    }

    private static String shown(Response response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            response.body().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.status() + " " + bytes.toString(StandardCharsets.UTF_8);
    }

    @Nested
    class Where_a_body_ends {
        @Test
        void is_said_once() {
            Handler guarded = Limits.defaults().guard(request -> Response.of(200));
            HttpRequest once = HttpRequest.of("POST", "/").withHeader("Content-Length", "0");

            assertThat(guarded.handle(once).status()).isEqualTo(200);
            for (HttpRequest twice :
                    List.of(once.withHeader("Content-Length", "0"), once.withHeader("Transfer-Encoding", "chunked"))) {
                Response refused = guarded.handle(twice);
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.headers().first("Connection")).hasValue("close");
                assertThat(shown(refused)).isEqualTo("400 The request says twice how long its body is.\n");
            }
        }

        @Test
        void and_the_host_too() {
            HttpRequest twice =
                    HttpRequest.of("GET", "/").withHeader("Host", "a").withHeader("Host", "a");

            assertThat(shown(
                            Limits.defaults().guard(request -> Response.of(200)).handle(twice)))
                    .isEqualTo("400 The request names more than one Host.\n");
        }
    }
}
