package org.waymark.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A multipart form")
class MultipartTest {
    private static final String TITLE = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nEmma\r\n";
    private static final String FILE = """
            --b
            Content-Disposition: form-data; name="cover"; filename="a.png"
            Content-Type: image/png

            \u00ff
            --
            --B
            """.replace("\n", "\r\n");

    @Nested
    class Has_parts {
        @Test
        void with_a_name_and_a_text() {
            Part part = form(TITLE + "--b--\r\n").next();

            assertThat(part.name()).isEqualTo("title");
            assertThat(part.text()).isEqualTo("Emma");
            assertThat(part.filename()).isEmpty();
            assertThat(part).hasToString("title");
        }

        @Test
        void with_the_bytes_of_a_file() throws IOException {
            Multipart parts = form(TITLE + FILE + "--b--");
            parts.next();
            Part part = parts.next();

            assertThat(part.filename()).hasValue("a.png");
            assertThat(part.headers().first("content-type")).hasValue("image/png");
            assertThat(part.body().readAllBytes()).isEqualTo("\u00ff\r\n--\r\n--B".getBytes(ISO_8859_1));
            assertThat(part.body().read()).isEqualTo(-1);
            assertThat(parts.hasNext()).isFalse();
            assertThat(part).hasToString("cover (a.png)");
        }

        @Test
        void that_are_passed_over_unread() {
            assertThat(names(form("what is before\r\n" + FILE + TITLE + FILE + "--b--\r\nwhat is after")))
                    .containsExactly("cover", "title", "cover");
        }

        @Test
        void that_are_empty() {
            Part part = form("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--b--")
                    .next();
            assertThat(part.name()).isEqualTo("a");
            assertThat(part.text()).isEmpty();
        }

        @Test
        void or_none() {
            assertThat(form("--b--").hasNext()).isFalse();
            assertThatThrownBy(() -> form("--b--").next())
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There are no more parts.");
        }
    }

    @Nested
    class Names_a_file {
        @Test
        void in_UTF_8_and_with_escapes() {
            assertThat(named("\u20ac %22a%22 \\\"b\\\".txt")).isEqualTo("\u20ac \"a\" \"b\".txt");
        }

        @Test
        void by_the_last_segment_of_a_path_only() {
            assertThat(named("../../etc/passwd")).isEqualTo("passwd");
            assertThat(named("C:\\temp\\a.txt")).isEqualTo("a.txt");
            assertThat(named("a/..")).isEqualTo("none");
            assertThat(named("")).isEqualTo("none");
        }

        private static String named(String sent) {
            String disposition = "Content-Disposition: form-data; name=\"f\"; filename=\"" + sent + "\"";
            return form("--b\r\n" + new String(disposition.getBytes(UTF_8), ISO_8859_1) + "\r\n\r\n\r\n--b--")
                    .next()
                    .filename()
                    .orElse("none");
        }
    }

    @Nested
    class Is_refused {
        @Test
        void if_it_is_of_another_type() {
            HttpRequest request = HttpRequest.of("POST", "/").withBody("text/plain", "--b--");
            assertThatThrownBy(() -> Multipart.of(request))
                    .isInstanceOfSatisfying(
                            HttpException.class, e -> assertThat(e.status()).isEqualTo(415))
                    .hasMessage("A body is taken here as multipart/form-data. Say so by Content-Type.");
        }

        @Test
        void if_it_has_no_boundary_that_is_allowed() {
            for (String boundary : List.of("", "; boundary=", "; boundary=" + "b".repeat(71), "; boundary=\"b \"")) {
                HttpRequest request = HttpRequest.of("POST", "/").withBody("multipart/form-data" + boundary, "--b--");
                assertThatThrownBy(() -> Multipart.of(request))
                        .isInstanceOf(BadRequest.class)
                        .hasMessage("The multipart form names no boundary, or none that is allowed.");
            }
        }

        @Test
        void if_it_breaks_off() {
            refused(TITLE.substring(0, TITLE.length() - 3), "The multipart form ends before its last boundary.");
            refused("", "The multipart form ends before its last boundary.");
        }

        @Test
        void if_it_is_malformed() {
            refused("--bad\r\n\r\n", "The multipart form is malformed.");
            refused("--b\r\nno header\r\n\r\n\r\n--b--", "The multipart form is malformed.");
            refused("--b\r\nA: b\0\r\n\r\n\r\n--b--", "The multipart form is malformed.");
            refused("--b\r\nA: b\r\n\r\n\r\n--b--", "A part of the multipart form has no name.");
        }
    }

    @Nested
    class Keeps_its_limits {
        @Test
        void of_parts() {
            assertThat(names(form(TITLE + TITLE + "--b--", Limits.defaults().withParts(2, 10))))
                    .hasSize(2);
            assertThatThrownBy(() -> names(
                            form(TITLE + TITLE + "--b--", Limits.defaults().withParts(1, 10))))
                    .isInstanceOf(ContentTooLarge.class)
                    .hasMessage("Too many parts: at most 1 are taken here.");
        }

        @Test
        void of_the_size_of_a_part() {
            assertThat(form(TITLE + "--b--", Limits.defaults().withParts(1, 4))
                            .next()
                            .text())
                    .isEqualTo("Emma");
            assertThatThrownBy(() -> form(TITLE + "--b--", Limits.defaults().withParts(1, 3))
                            .next()
                            .text())
                    .isInstanceOf(ContentTooLarge.class)
                    .hasMessage("The part title is too large: at most 3 bytes are taken here.");
        }

        @Test
        void of_what_is_no_text() {
            Part part = form("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\u00ff\r\n--b--")
                    .next();

            assertThatThrownBy(part::text)
                    .isInstanceOf(BadRequest.class)
                    .hasMessage("The part a is not text in UTF-8.");
        }

        @Test
        void of_a_text() {
            assertThat(form(TITLE + "--b--", Limits.defaults().withWhole(4))
                            .next()
                            .text())
                    .isEqualTo("Emma");
            assertThatThrownBy(() -> form(TITLE + "--b--", Limits.defaults().withWhole(3))
                            .next()
                            .text())
                    .isInstanceOf(ContentTooLarge.class)
                    .hasMessage("The part title is too large: at most 3 bytes are taken here.");
        }

        @Test
        void of_the_headers_of_a_part() {
            String large = "--b\r\nA: " + "x".repeat(9000) + "\r\n\r\n\r\n--b--";
            refused(large, "The headers of a part are too large.");
            refused("--b\r\n" + "A: b\r\n".repeat(3000) + "\r\n\r\n--b--", "The headers of a part are too large.");
        }
    }

    @Test
    void is_read_without_keeping_it() throws IOException {
        long size = 200L << 20;
        InputStream body = new InputStream() {
            private final InputStream head = stream(FILE.substring(0, FILE.indexOf('\u00ff')));
            private final InputStream tail = stream("\r\n--b--");
            private long left = size;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = head.read(bytes, offset, length);
                if (read < 0 && left > 0) {
                    read = (int) Math.min(length, left);
                    left -= read;
                    Arrays.fill(bytes, offset, offset + read, (byte) 0);
                }
                return read >= 0 ? read : tail.read(bytes, offset, length);
            }

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }
        };
        Limits large = Limits.defaults().withParts(1, size);

        assertThat(form(body, large).next().body().transferTo(OutputStream.nullOutputStream()))
                .isEqualTo(size);
    }

    private static void refused(String form, String message) {
        assertThatThrownBy(() -> names(form(form)))
                .isInstanceOf(BadRequest.class)
                .hasMessage(message);
    }

    private static List<String> names(Multipart parts) {
        List<String> names = new ArrayList<>();
        parts.forEachRemaining(part -> names.add(part.name()));
        return names;
    }

    private static Multipart form(String text) {
        return form(text, Limits.defaults());
    }

    private static Multipart form(String text, Limits limits) {
        return form(stream(text), limits);
    }

    private static Multipart form(InputStream body, Limits limits) {
        return Multipart.of(HttpRequest.of("POST", "/")
                .withHeader("Content-Type", "Multipart/Form-Data; charset=utf-8; boundary=\"b\"")
                .within(limits, body));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }
}
