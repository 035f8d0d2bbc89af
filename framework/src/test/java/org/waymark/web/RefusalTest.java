package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.AccessLog;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Headers;
import org.waymark.web.http.Health;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Proxies;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** What is refused before the app handles it. */
class RefusalTest {
    private static final String LONG = "/" + "a".repeat(9000);

    private final List<String> lines = new ArrayList<>();
    private final List<String> measured = new ArrayList<>();

    private final Publisher library = Publisher.of(new Library())
            .withMetrics((method, route, status, duration) -> measured.add(method + " \"" + route + "\" " + status));

    private final Handler app = Proxies.at("127.0.0.0/8")
            .before(AccessLog.of(Health.at("/health", library), AccessLog.Format.COMMON, lines::add));

    private TestAnswer ask(String target, String accept) {
        return TestClient.of(app).withHeader("Accept", accept).get(target);
    }

    @Nested
    class Is_told_as_the_client_likes_it {
        @Test
        void as_a_problem() {
            TestAnswer answer = ask(LONG, "application/json");

            assertThat(answer.status()).isEqualTo(414);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.body())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"URI Too Long\",\"status\":414,"
                            + "\"detail\":\"The address is too long: at most 8192 characters are taken here.\"}");
        }

        @Test
        void as_a_page() {
            assertThat(ask(LONG, "text/html").body())
                    .startsWith("<!DOCTYPE html>")
                    .contains("<h1>Error 414</h1>");
        }

        @Test
        void as_text() {
            assertThat(ask(LONG, "*/*").body())
                    .isEqualTo("The address is too long: at most 8192 characters are taken here.\n");
        }

        @Test
        void and_never_guessed_at() {
            assertThat(ask(LONG, "text/html").header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(TestClient.of(request -> Response.of(200)).get(LONG).header("X-Content-Type-Options"))
                    .isEqualTo("nosniff");
        }
    }

    @Nested
    class Is_seen {
        @Test
        void by_the_access_log_and_the_metrics() {
            ask(LONG, "*/*");

            assertThat(lines).singleElement().asString().contains("\"GET /aaa").contains("...\" 414 65 ");
            assertThat(measured).containsExactly("GET \"\" 414");
        }

        @Test
        void as_it_came_to_the_proxy() {
            Headers headers = Headers.none().and("X-Forwarded-For", "192.0.2.7").and("X-Forwarded-Proto", "https");
            Limits.defaults().guard(app).handle(HttpRequest.of("POST", LONG).withHeaders(headers));

            assertThat(lines).singleElement().asString().startsWith("192.0.2.7 - - ");
        }

        @Test
        void if_the_proxy_tells_nonsense() {
            TestAnswer answer =
                    TestClient.of(app).withHeader("X-Forwarded-For", "nonsense").get("/books/1");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("The X-Forwarded-For of the request is malformed.\n");
            assertThat(lines)
                    .singleElement()
                    .asString()
                    .startsWith("127.0.0.1 - - ")
                    .contains("\" 400 ");
            assertThat(measured).containsExactly("GET \"\" 400");
        }

        @Test
        void if_the_proxy_tells_nonsense_of_what_is_refused_already() {
            TestAnswer answer =
                    TestClient.of(app).withHeader("X-Forwarded-For", "nonsense").get(LONG);

            assertThat(answer.status()).isEqualTo(414);
            assertThat(lines).hasSize(1);
        }

        @Test
        void and_what_comes_by_TLS_is_secured_still() throws Exception {
            HttpRequest request = HttpRequest.of("GET", LONG)
                    .withRemote(InetAddress.getByName("192.0.2.1"))
                    .withScheme("https");
            assertThat(Limits.defaults().guard(app).handle(request).status()).isEqualTo(414);
        }
    }

    @Nested
    class Those_who_count {
        @Test
        void change_no_answer_by_failing() {
            Publisher failing = library.withMetrics((method, route, status, duration) -> {
                throw new IllegalStateException("on purpose");
            });

            assertThat(TestClient.of(failing).get("/books/1").body()).isEqualTo("<h1>Emma</h1>");
            assertThat(TestClient.of(failing).get(LONG).status()).isEqualTo(414);
        }
    }
}
