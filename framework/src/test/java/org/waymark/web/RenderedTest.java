package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.http.Body;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** What becomes of what views return, besides text, markup and responses. */
class RenderedTest {
    static class Archive extends App {
        @View(name = "bytes")
        byte[] bytes() {
            return "bytes".getBytes(StandardCharsets.US_ASCII);
        }

        @View(name = "rows", produces = "text/csv")
        Body rows() {
            return out -> out.write("a,b".getBytes(StandardCharsets.US_ASCII));
        }

        @View(name = "any")
        Object any(@Default("none") String kind) {
            return switch (kind) {
                case "bytes" -> new byte[] {'b'};
                case "array" -> new String[] {"a"};
                case "stream" -> new ByteArrayInputStream(new byte[0]);
                default -> Optional.of("a");
            };
        }

        @Html(name = "page")
        Object page() {
            return Optional.of("a");
        }

        @View
        String why(IllegalStateException error) {
            return error.getMessage();
        }

        @View(name = "inner", internal = true)
        Optional<String> inner() {
            return Optional.of("inner");
        }

        @View
        String index(Request request) {
            return String.valueOf(request.view(this, "inner"));
        }
    }

    private final TestClient client = TestClient.of(new Archive());

    @Nested
    class Bytes {
        @Test
        void are_sent_as_they_are() {
            TestAnswer answer = client.get("/bytes");

            assertThat(answer.body()).isEqualTo("bytes");
            assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(client.get("/any?kind=bytes").body()).isEqualTo("b");
        }

        @Test
        void have_the_media_type_that_the_view_says() {
            TestAnswer answer = client.get("/rows");

            assertThat(answer.body()).isEqualTo("a,b");
            assertThat(answer.header("Content-Type")).isEqualTo("text/csv");
        }
    }

    @Nested
    class What_has_no_text {
        @Test
        void is_no_answer() {
            assertThat(client.get("/any").status()).isEqualTo(500);
            assertThat(client.get("/any").body())
                    .isEqualTo(
                            "A view returned a java.util.Optional, which has no text to send. Return a String, a byte[],"
                                    + " a Body or a Response; where there is nothing, return null or throw NotFound.");
            assertThat(client.get("/any?kind=array").body()).startsWith("A view returned a java.lang.String[], which");
            assertThat(client.get("/any?kind=stream").body())
                    .startsWith("A view returned a java.io.ByteArrayInputStream");
            assertThat(client.get("/page").body())
                    .isEqualTo(
                            "A view returned a java.util.Optional, which has no text to send. Return Markup, a String or a"
                                    + " Response; where there is nothing, return null or throw NotFound.");
        }

        @Test
        void is_there_for_other_views() {
            assertThat(client.get("/").body()).isEqualTo("Optional[inner]");
        }
    }

    @Nested
    class A_method_is_refused {
        static final class Perhaps extends App {
            @View
            Optional<String> show() {
                return Optional.empty();
            }
        }

        static final class Flowing extends App {
            @View
            InputStream show() {
                return InputStream.nullInputStream();
            }
        }

        static final class Paged extends App {
            @Html
            byte[] show() {
                return new byte[0];
            }
        }

        private void isRefused(App app, String because) {
            assertThatThrownBy(() -> Publisher.of(app))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(because);
        }

        @Test
        void if_it_returns_what_has_no_text() {
            isRefused(
                    new Perhaps(),
                    "Perhaps.show returns Optional, which has no text to send. Return a String, a byte[], a Body or a"
                            + " Response; where there is nothing, return null or throw NotFound.");
            isRefused(new Flowing(), "Flowing.show returns InputStream, which has no text to send.");
        }

        @Test
        void if_it_returns_what_is_no_HTML() {
            isRefused(
                    new Paged(),
                    "Paged.show returns byte[], which has no text to send. Return Markup, a String or a Response; where"
                            + " there is nothing, return null or throw NotFound.");
        }
    }
}
