package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.ContentTooLarge;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestClient;

class RequestBodyTest {
    private static RequestBody body(InputStream in) {
        return body(HttpRequest.of("POST", "/")
                .withHeader("Content-Type", BodyReader.FORM_TYPE)
                .withBody(in));
    }

    private static RequestBody body(HttpRequest http) {
        return new Request(MountedApp.root(Site.of(Forms.class), new Forms()), http).body();
    }

    private static RequestBody body(String text) {
        return body(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Nested
    class A_body_that_is_read_as_a_whole {
        @Test
        void is_kept_for_all_who_ask() throws IOException {
            RequestBody body = body("title=a");

            assertThat(body.form().first("title")).isEqualTo("a");
            assertThat(body.form()).isSameAs(body.form());
            assertThat(body.bytes(7)).asString(StandardCharsets.US_ASCII).isEqualTo("title=a");
            assertThat(body.text()).isEqualTo("title=a");
            assertThat(body.stream().readAllBytes()).hasSize(7);
            assertThat(body.stream().readAllBytes()).hasSize(7);
        }

        @Test
        void is_kept_as_it_is_whatever_is_done_to_what_one_got() {
            RequestBody body = body("title=a");
            body.bytes(100)[0] = 'T';

            assertThat(body.text()).isEqualTo("title=a");
        }

        @Test
        void has_the_limit_of_each_who_asks() {
            RequestBody body = body("title=a");

            assertThatThrownBy(() -> body.bytes(3))
                    .isInstanceOf(ContentTooLarge.class)
                    .hasMessage("The body is too large: at most 3 bytes are taken here.");
            assertThatThrownBy(() -> body.bytes(6)).isInstanceOf(ContentTooLarge.class);
            assertThat(body.bytes(7)).hasSize(7);
            assertThatThrownBy(() -> body.bytes(0)).isInstanceOf(ContentTooLarge.class);
        }

        @Test
        void can_be_read_bit_by_bit_after_one_found_it_too_long() throws IOException {
            RequestBody body = body("title=a");
            assertThatThrownBy(() -> body.bytes(3)).isInstanceOf(ContentTooLarge.class);

            assertThat(body.stream().readAllBytes())
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("title=a");
        }

        @Test
        void is_not_taken_for_whole_by_the_second_who_asks_if_the_client_broke_off() {
            RequestBody body = body(new InputStream() {
                private boolean broken;

                @Override
                public int read() throws IOException {
                    if (!broken) {
                        broken = true;
                        throw new IOException("broken off");
                    }
                    return -1;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    return read();
                }
            });

            assertThatThrownBy(() -> body.bytes(10)).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> body.bytes(10)).isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(body::stream).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Nested
    class A_body_that_is_read_bit_by_bit {
        private static final String MESSAGE =
                "The body is being read bit by bit already, as a stream or as a form with files,"
                        + " and that can be done once. Read it as a whole, such as by body().bytes(limit), where more than one is to"
                        + " have it: a tween and a view, or a view that may be tried again.";

        @Test
        void is_given_out_once() {
            RequestBody body = body("title=a");
            body.stream();

            assertThatThrownBy(body::stream)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(MESSAGE);
            assertThatThrownBy(body::form)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(MESSAGE);
            assertThatThrownBy(() -> body.bytes(1)).hasMessage(MESSAGE);
        }

        @Test
        void is_given_out_once_as_a_form_with_files_too() {
            RequestBody body = body(HttpRequest.of("POST", "/")
                    .withHeader("Content-Type", "multipart/form-data; boundary=b")
                    .withBody(new ByteArrayInputStream(new byte[0])));
            body.multipart();

            assertThatThrownBy(body::multipart).hasMessage(MESSAGE);
        }

        @Test
        void is_kept_for_others_if_it_is_no_form_with_files() {
            RequestBody body =
                    body(HttpRequest.of("POST", "/").withBody("application/x-www-form-urlencoded", "name=Ada"));

            assertThatThrownBy(body::multipart).hasMessageContaining("multipart/form-data");
            assertThat(body.form().first("name")).isEqualTo("Ada");
        }
    }

    static final class Forms extends App {
        private int attempts;

        @Tween
        Response tried(Request request, Next next) throws Exception {
            try {
                return next.handle(request);
            } catch (Conflict e) {
                return next.handle(request);
            }
        }

        @Predicate
        String kind(Object model, Request request) {
            return request.method().equals("POST")
                    ? String.valueOf(request.form().first("kind"))
                    : "";
        }

        @View(method = "POST")
        @When(predicate = "kind", value = "note")
        String save(Request request) {
            attempts++;
            if (attempts == 1) {
                request.form();
                throw new Conflict("Not yet.");
            }
            return attempts + " " + request.form().first("text");
        }
    }

    @Test
    void is_there_for_a_predicate_and_a_view_and_a_view_that_is_tried_again() {
        HttpRequest request = HttpRequest.of("POST", "/").withBody(BodyReader.FORM_TYPE, "kind=note&text=hello");

        assertThat(TestClient.of(new Forms()).send(request).body()).isEqualTo("2 hello");
    }
}
