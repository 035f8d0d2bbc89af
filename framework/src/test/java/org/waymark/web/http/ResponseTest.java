package org.waymark.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A response")
class ResponseTest {
    @Test
    void begins_with_a_status_and_nothing_else() throws IOException {
        Response response = Response.of(404);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.headers().fields()).isEmpty();
        assertThat(response.body().length()).isZero();
        assertThat(bytes(response)).isEmpty();
    }

    @Test
    void carries_a_text_in_UTF_8() throws IOException {
        Response response = Response.text("caf\u00e9");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(response.body().length()).isEqualTo(5);
        assertThat(new String(bytes(response), UTF_8)).isEqualTo("caf\u00e9");
    }

    @Test
    void may_have_a_body_of_unknown_length() throws IOException {
        Response response = Response.of(200).withBody(out -> out.write('a'));
        assertThat(response.body().length()).isEqualTo(-1);
        assertThat(bytes(response)).containsExactly('a');
    }

    @Test
    void is_not_changed_by_what_is_changed_in_a_copy() {
        Response response = Response.text("a");
        Response changed = response.withStatus(201).withHeader("A", "1").withHeader("a", "2");
        assertThat(changed).hasToString("201 " + changed.headers());
        assertThat(changed.headers().all("A")).containsExactly("2");
        assertThat(changed.body()).isSameAs(response.body());
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("A")).isEmpty();
    }

    @Test
    void has_no_body_with_204_and_304() {
        assertThat(Response.of(204).mayHaveBody()).isFalse();
        assertThat(Response.of(304).mayHaveBody()).isFalse();
        assertThat(Response.of(200).mayHaveBody()).isTrue();
        assertThat(Response.of(404).mayHaveBody()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 199, 600})
    void refuses_a_status_that_is_not_final(int status) {
        String message = "Not the status of a final response: " + status + ". Use 200 to 599.";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.of(status))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.of(200).withStatus(status))
                .withMessage(message);
    }

    @Nested
    class that_redirects {
        @Test
        void sends_the_client_to_a_path_of_this_site() {
            Response response = Response.redirect("/a%20b?c=d#e");
            assertThat(response.status()).isEqualTo(303);
            assertThat(response.headers().first("Location")).contains("/a%20b?c=d#e");
        }

        @Test
        void sends_the_client_elsewhere_when_told_so() {
            Response response = Response.redirect(URI.create("https://example.org/\u00e9"));
            assertThat(response.status()).isEqualTo(303);
            assertThat(response.headers().first("Location")).contains("https://example.org/%C3%A9");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "a", "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example"})
        void refuses_a_path_that_leaves_the_site(String path) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Response.redirect(path))
                    .withMessage("Not a path of this site: \"" + path + "\". Redirect to a link, which begins with one"
                            + " slash, or say redirect(URI) to leave the site.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/\t/evil.example", "/\n/evil.example", "/a\r\nSet-Cookie: b=c", "/a b", "/\u00e9"})
        void refuses_a_path_that_browsers_may_read_otherwise(String path) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Response.redirect(path))
                    .withMessageStartingWith("Not a path of this site: \"" + path + "\". ");
        }
    }

    private static byte[] bytes(Response response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        response.body().writeTo(out);
        return out.toByteArray();
    }
}
