package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Limits;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class PublishingTest {
    private final TestClient client = TestClient.of(new Library());

    private String body(String target) {
        return client.get(target).body();
    }

    @Nested
    class A_path {
        @Test
        void leads_to_the_model_that_its_variables_find() {
            assertThat(body("/books/1")).isEqualTo("<h1>Emma</h1>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/books/3", "/books/one", "/discs/two", "/books", "/books/1/a/b", "/nowhere"})
        void that_leads_to_no_model_is_404(String path) {
            assertThat(client.get(path).status()).isEqualTo(404);
        }

        @Test
        void may_end_in_a_slash() {
            assertThat(body("/books/1/")).isEqualTo("<h1>Emma</h1>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/books/%zz", "/books//1", "/books/..%2f1", "/a/../books/1", "/books/%00"})
        void that_servers_could_understand_in_two_ways_is_400(String path) {
            assertThat(client.get(path).status()).isEqualTo(400);
        }
    }

    @Nested
    class The_query {
        @Test
        void may_leave_out_what_is_optional_and_what_is_repeated() {
            assertThat(body("/search")).isEqualTo("everything [] /search");
        }

        @Test
        void gives_the_parameters_that_the_path_does_not_have() {
            assertThat(body("/search?tag=b&q=x+y&tag=a")).isEqualTo("x y [b, a] /search?q=x+y&tag=b&tag=a");
        }

        @Test
        void without_a_required_parameter_is_400() {
            TestAnswer answer = client.get("/shelf");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("row");
        }

        @Test
        void with_a_parameter_that_cannot_be_converted_is_400() {
            assertThat(client.get("/shelf?row=first").status()).isEqualTo(400);
        }
    }

    @Nested
    class A_view {
        @Test
        void of_the_app_itself_answers_at_the_root() {
            assertThat(body("/")).isEqualTo("A library of 2 books &amp; more");
            assertThat(body("/about")).isEqualTo("/about");
        }

        @Test
        void of_an_interface_answers_for_all_that_implement_it() {
            assertThat(client.get("/discs/one/link").status()).isEqualTo(500);
            assertThat(body("/books/1/link")).isEqualTo("/books/1");
        }

        @Test
        void that_returns_nothing_is_204() {
            TestAnswer answer = client.get("/shelf?row=1");

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
        }

        @Test
        void that_sends_HTML_has_what_it_is_given_escaped() {
            TestAnswer answer = client.get("/books/2");

            assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.body()).isEqualTo("<h1>&lt;i&gt;Ulysses&lt;/i&gt;</h1>");
        }

        @Test
        void that_nobody_registered_is_404() {
            assertThat(client.get("/books/1/nothing").status()).isEqualTo(404);
        }

        @Test
        void is_not_sniffed_into_something_else() {
            assertThat(client.get("/").header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Nested
    class The_method {
        @Test
        void that_no_view_has_is_405_with_those_that_there_are() {
            TestAnswer answer = client.send("PUT", "/books/1");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(answer.body()).isEqualTo("<em>Not this way.</em>");
        }

        @Test
        void is_looked_up_for_the_view_of_that_name() {
            assertThat(client.get("/books/1/edit").header("Allow")).isEqualTo("OPTIONS, POST");
        }

        @Test
        void HEAD_is_answered_by_the_view_for_GET_without_the_body() {
            TestAnswer answer = client.send("HEAD", "/books/1");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(answer.body()).isEmpty();
        }

        @Test
        void OPTIONS_tells_the_methods_that_there_are() {
            TestAnswer answer = client.send("OPTIONS", "/books/1");

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(client.send("OPTIONS", "/books/1/nothing").status()).isEqualTo(404);
        }

        @Test
        void is_case_sensitive() {
            assertThat(client.send("get", "/books/1").status()).isEqualTo(405);
        }
    }

    @Nested
    class A_link {
        @Test
        void leads_back_to_the_model() {
            assertThat(body("/books/2/link")).isEqualTo("/books/2");
        }

        @Test
        void leads_to_a_view_of_the_model() {
            assertThat(body("/books/2/edit-link")).isEqualTo("/books/2/edit%20it");
        }
    }

    @Nested
    class A_form {
        @Test
        void reaches_the_view() {
            TestAnswer answer = client.post("/books/1/edit", Map.of("title", "Émma & Co"));

            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo("/books/1");
            assertThat(body("/books/1")).isEqualTo("<h1>Émma &amp; Co</h1>");
        }

        @Test
        void in_another_media_type_is_415() {
            HttpRequest json = HttpRequest.of("POST", "/books/1/edit").withBody("application/json", "{}");

            assertThat(client.send(json).status()).isEqualTo(415);
        }

        @Test
        void is_taken_up_to_its_limit_and_no_further() {
            String title = "x".repeat(Limits.defaults().whole() - "title=".length());

            assertThat(client.post("/books/1/edit", Map.of("title", title)).status())
                    .isEqualTo(303);
            assertThat(client.post("/books/1/edit", Map.of("title", title + "x"))
                            .status())
                    .isEqualTo(413);
        }

        @ParameterizedTest
        @ValueSource(strings = {"cross-site", "same-site"})
        void sent_by_a_page_of_another_site_is_403(String site) {
            HttpRequest forged = HttpRequest.of("POST", "/books/1/edit").withHeader("Sec-Fetch-Site", site);

            assertThat(client.send(forged).status()).isEqualTo(403);
        }

        @Test
        void sent_by_an_older_browser_is_judged_by_its_origin() {
            HttpRequest post = HttpRequest.of("POST", "/books/1/edit")
                    .withBody("application/x-www-form-urlencoded", "title=x")
                    .withHeader("Host", "library.example:8080");

            assertThat(client.send(post.withHeader("Origin", "http://evil.example"))
                            .status())
                    .isEqualTo(403);
            assertThat(client.send(post.withHeader("Origin", "null")).status()).isEqualTo(403);
        }

        @Test
        void sent_by_TLS_is_not_taken_from_a_page_that_was_not() {
            HttpRequest post = HttpRequest.of("POST", "/books/1/edit")
                    .withBody("application/x-www-form-urlencoded", "title=x")
                    .withScheme("https")
                    .withHeader("Host", "library.example");

            assertThat(client.send(post.withHeader("Origin", "HTTP://library.example"))
                            .status())
                    .isEqualTo(403);
            assertThat(client.send(post.withHeader("Origin", "https://library.example"))
                            .status())
                    .isEqualTo(303);
        }

        @Test
        void sent_by_a_page_of_this_site_is_taken() {
            HttpRequest post = HttpRequest.of("POST", "/books/1/edit")
                    .withBody("application/x-www-form-urlencoded", "title=x")
                    .withHeader("Host", "library.example:8080");

            assertThat(client.send(post.withHeader("Origin", "http://library.example:8080"))
                            .status())
                    .isEqualTo(303);
            assertThat(client.send(HttpRequest.of("GET", "/books/1").withHeader("Sec-Fetch-Site", "cross-site"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class An_exception {
        @Test
        void with_a_status_of_its_own_is_told_to_the_client() {
            TestAnswer answer = client.get("/books/1/taken");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("Somebody else has Emma.\n");
        }

        @Test
        void is_shown_as_a_page_to_people() {
            HttpRequest browser = HttpRequest.of("GET", "/books/2/taken").withHeader("Accept", "text/html,*/*");

            assertThat(client.send(browser).body())
                    .contains("<h1>Error 409</h1>", "Somebody else has &lt;i&gt;Ulysses&lt;/i&gt;.");
        }

        @Test
        void that_nobody_expected_is_500_and_tells_nothing() {
            TestAnswer answer = client.get("/books/1/break");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("Something went wrong on our side.\n");
        }

        @Test
        void may_have_a_view_that_answers_with_the_status_of_the_error() {
            TestAnswer answer = client.get("/nowhere");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("No such thing: /nowhere");
        }

        @Test
        void keeps_its_headers_when_it_has_a_view() {
            TestAnswer answer = client.send("POST", "/search");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(answer.body()).isEqualTo("<em>Not this way.</em>");
        }

        @Test
        void may_have_a_view_that_answers_with_a_status_of_its_own_whatever_the_method() {
            TestAnswer answer = client.send("DELETE", "/books/1/burn");

            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.body()).isEqualTo("ashes");
        }

        @Test
        void of_HTTP_is_not_shown_by_a_view_for_what_nobody_expected() {
            TestClient careful = TestClient.of(new Careful());

            assertThat(careful.get("/break").body()).isEqualTo("We look into it.");
            assertThat(careful.get("/nowhere").body()).isEqualTo("There is nothing at this address.\n");
        }
    }

    static class Careful extends App {
        @View(name = "break")
        String fail() {
            throw new IllegalStateException("secret");
        }

        @View
        String unexpected(Exception error) {
            return "We look into it.";
        }
    }
}
