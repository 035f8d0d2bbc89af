package org.waymark.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request")
class HttpRequestTest {
    @Test
    void keeps_its_path_and_its_query_as_they_were_sent() {
        HttpRequest request = HttpRequest.of("GET", "//a%2Fb/../c;d?e=%41&f?g");
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("//a%2Fb/../c;d");
        assertThat(request.query()).isEqualTo("e=%41&f?g");
        assertThat(request).hasToString("GET //a%2Fb/../c;d?e=%41&f?g");
    }

    @Test
    void tells_no_query_from_an_empty_one() {
        assertThat(HttpRequest.of("GET", "/a").query()).isNull();
        assertThat(HttpRequest.of("GET", "/a?").query()).isEmpty();
        assertThat(HttpRequest.of("GET", "/a")).hasToString("GET /a");
        assertThat(HttpRequest.of("GET", "/a?")).hasToString("GET /a?");
    }

    @Test
    void begins_without_headers_and_with_an_empty_body() throws IOException {
        HttpRequest request = HttpRequest.of("POST", "/");
        assertThat(request.headers().fields()).isEmpty();
        assertThat(request.body().readAllBytes()).isEmpty();
    }

    @Test
    void is_not_changed_by_what_is_added_to_a_copy() {
        HttpRequest request = HttpRequest.of("GET", "/");
        assertThat(request.withHeader("A", "b").withHeader("A", "c").headers().all("a"))
                .containsExactly("b", "c");
        assertThat(request.headers().fields()).isEmpty();
    }

    @Test
    void describes_a_text_that_is_its_body() throws IOException {
        HttpRequest request = HttpRequest.of("POST", "/").withBody("text/plain", "caf\u00e9");
        assertThat(request.headers().first("Content-Type")).contains("text/plain");
        assertThat(request.headers().first("Content-Length")).contains("5");
        assertThat(new String(request.body().readAllBytes(), UTF_8)).isEqualTo("caf\u00e9");
    }

    @Test
    void is_for_a_path_and_nothing_else() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpRequest.of("OPTIONS", "*"))
                .withMessage("A request target begins with a slash: \"*\". Send a path such as /*.");
    }

    @Test
    void comes_from_this_machine_and_without_TLS_unless_it_is_said_otherwise() throws IOException {
        HttpRequest request = HttpRequest.of("GET", "/");
        assertThat(request.scheme()).isEqualTo("http");
        assertThat(request.secure()).isFalse();
        assertThat(request.remote().isLoopbackAddress()).isTrue();

        InetAddress elsewhere = InetAddress.getByName("192.0.2.7");
        HttpRequest forwarded =
                request.withScheme("https").withRemote(elsewhere).withHeader("A", "b");
        assertThat(forwarded.scheme()).isEqualTo("https");
        assertThat(forwarded.secure()).isTrue();
        assertThat(forwarded.remote()).isEqualTo(elsewhere);
    }

    @Test
    void comes_by_no_other_scheme_than_those_of_HTTP() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpRequest.of("GET", "/").withScheme("ftp"))
                .withMessage("Not a scheme of HTTP: \"ftp\". Use http or https.");
    }
}
