package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.dectate.ConfigurationException;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.NotFound;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class NegotiationTest {
    interface Item {}

    record Book(String title) implements Item {}

    record Plain(String text) {}

    static class Shop extends App {
        @Path("/book")
        Book book() {
            return new Book("Emma");
        }

        @Path("/plain")
        Plain plain() {
            return new Plain("plain");
        }

        @Predicate(orElse = "en")
        String language(Request request) {
            return request.headers().first("X-Language").orElse("en");
        }

        @Html
        Markup show(Book book) {
            return Markup.html("<h1>{}</h1>", book.title());
        }

        @View(produces = "text/csv")
        String row(Item item) {
            return "title,Emma";
        }

        @View(produces = "application/xml")
        @When(predicate = "language", value = "fr")
        String xml(Book book) {
            return "<livre/>";
        }

        @Html
        @When(predicate = "language", value = "fr")
        String page(Book book) {
            return "livre";
        }

        @View(name = "form", method = "POST", consumes = "application/json")
        String json(Book book) {
            return "JSON";
        }

        @View(name = "form", method = "POST", consumes = "text/csv")
        String csv(Book book) {
            return "CSV";
        }

        @View(name = "any", method = "POST")
        String any(Book book) {
            return "any";
        }

        @View(name = "any", method = "POST", consumes = "application/json")
        String json2(Book book) {
            return "JSON";
        }

        @Html
        String show(Plain plain) {
            return plain.text();
        }

        @View(name = "mixed")
        String mixed(Plain plain) {
            return "any";
        }

        @Html(name = "mixed")
        String mixedPage(Plain plain) {
            return "html";
        }

        @View(name = "ask")
        String ask(Plain plain, Request request) {
            Book book = book();
            return request.view(book) + " " + request.view(book, "", Map.of("produces", "text/csv"));
        }

        @View(name = "returned")
        Conflict returned(Plain plain) {
            return new Conflict("Taken \"twice\"\n\u0001.");
        }

        @Html
        String missing(NotFound error) {
            return "missing";
        }

        @View(produces = "application/problem+json")
        String missingForPrograms(NotFound error) {
            return "{}";
        }
    }

    private final TestClient client = TestClient.of(new Shop());

    private TestAnswer get(String path, String accept) {
        return client.send(HttpRequest.of("GET", path).withHeader("Accept", accept));
    }

    @Nested
    class Views_side_by_side {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "text/html                              | text/html",
                    "text/csv                               | text/csv",
                    "TEXT/CSV                               | text/csv",
                    "text/*                                 | text/html",
                    "*/*                                    | text/html",
                    "text/*;q=0.5, text/csv                 | text/csv",
                    "text/html;q=0.1, */*;q=0.2             | text/csv",
                    "text/html;q=0, text/*                  | text/csv",
                    "application/json, text/csv;q=0.001     | text/csv",
                    "text/csv; charset=utf-8                | text/csv",
                    "rubbish, text/csv                      | text/csv",
                    "text/html;q=2, text/csv;q=.5           | text/html"
                })
        void are_chosen_by_what_the_client_accepts(String accept, String sent) {
            TestAnswer answer = get("/book", accept);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(sent + "; charset=utf-8");
            assertThat(answer.header("Vary")).isEqualTo("Accept");
        }

        @Test
        void are_all_for_who_accepts_anything() {
            assertThat(client.get("/book").body()).isEqualTo("<h1>Emma</h1>");
        }

        @Test
        void are_406_for_who_accepts_none_of_them() {
            TestAnswer answer = get("/book", "application/json");

            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.body()).contains("This can be had as text/html, text/csv, and you accept none of it.");
        }

        @Test
        void are_chosen_among_those_that_own_predicates_leave() {
            HttpRequest french = HttpRequest.of("GET", "/book").withHeader("X-Language", "fr");

            assertThat(client.send(french.withHeader("Accept", "application/xml;q=0.1"))
                            .body())
                    .isEqualTo("<livre/>");
            assertThat(client.send(french.withHeader("Accept", "text/csv, text/html;q=0.1"))
                            .body())
                    .isEqualTo("livre");
            assertThat(get("/book", "application/xml").status()).isEqualTo(406);
        }

        @Test
        void may_have_one_among_them_that_states_nothing() {
            assertThat(get("/plain/mixed", "image/png").body()).isEqualTo("any");
            assertThat(get("/plain/mixed", "text/html").body()).isEqualTo("html");
            assertThat(get("/plain/mixed", "text/html").header("Vary")).isEqualTo("Accept");
        }

        @Test
        void are_chosen_by_name_by_a_view_that_asks() {
            assertThat(client.get("/plain/ask").body()).isEqualTo("<h1>Emma</h1> title,Emma");
        }

        @Test
        void show_errors_in_what_the_client_accepts_or_in_anything() {
            assertThat(get("/none", "text/html").body()).isEqualTo("missing");
            assertThat(get("/none", "application/problem+json").body()).isEqualTo("{}");
            assertThat(get("/none", "image/png").body()).isEqualTo("missing");
        }
    }

    @Nested
    class An_internal_view {
        static class Closed extends App {
            private final Book emma = new Book("Emma");

            @Path("/book")
            Book book() {
                return emma;
            }

            @Html
            String show(Book book) {
                return book.title();
            }

            @View(produces = "application/json", internal = true)
            String data(Book book) {
                return "{}";
            }

            @View(name = "ask")
            String ask(Book book, Request request) {
                return request.view(book, "", Map.of("produces", "application/json")) + " "
                        + request.view(book, "", Map.of("produces", "text/html"));
            }

            @View(name = "alone", produces = "application/json", internal = true)
            String alone(Book book) {
                return "{}";
            }

            @View(name = "sent", produces = "application/json", internal = true)
            String sent(Book book) {
                return "{}";
            }

            @View(name = "sent", method = "POST")
            String send(Book book) {
                return "sent";
            }

            @View(name = "save", method = "POST", consumes = "application/json", internal = true)
            String save(Book book) {
                return "saved";
            }
        }

        private final TestClient closed = TestClient.of(new Closed());

        @ParameterizedTest
        @ValueSource(strings = {"application/json, text/html;q=0.9", "text/html, application/json;q=0.9", "*/*"})
        void hides_no_other_whatever_the_client_likes_best(String accept) {
            TestAnswer answer = closed.send(HttpRequest.of("GET", "/book").withHeader("Accept", accept));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("Emma");
            assertThat(answer.header("Vary")).isEmpty();
        }

        @Test
        void is_not_offered_to_clients() {
            TestAnswer answer = closed.send(HttpRequest.of("GET", "/book").withHeader("Accept", "application/json"));

            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.body()).contains("text/html").doesNotContain("This can be had as application/json");
        }

        @Test
        void is_no_view_for_clients_where_it_is_alone() {
            assertThat(closed.get("/book/alone").status()).isEqualTo(404);
            assertThat(closed.get("/book/sent").status()).isEqualTo(405);
        }

        @Test
        void is_there_for_a_view_that_asks() {
            assertThat(closed.get("/book/ask").body()).isEqualTo("{} Emma");
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "text/plain"})
        void is_not_there_for_bodies_of_clients(String mediaType) {
            TestAnswer answer = closed.send(HttpRequest.of("POST", "/book/save").withBody(mediaType, "{}"));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Accept")).isEmpty();
        }
    }

    @Nested
    class A_view_alone {
        @Test
        void depends_on_nothing() {
            assertThat(get("/plain", "text/html").header("Vary")).isEmpty();
        }

        @Test
        void is_406_where_it_says_what_it_sends_and_the_client_does_not_accept_it() {
            assertThat(get("/plain", "image/png").status()).isEqualTo(406);
        }

        @Test
        void answers_anybody_where_it_does_not_say_so() {
            assertThat(get("/plain/ask", "image/png").status()).isEqualTo(200);
        }
    }

    @Nested
    class The_body_of_a_request {
        private TestAnswer post(String path, String mediaType) {
            return client.send(HttpRequest.of("POST", path).withBody(mediaType, "x"));
        }

        @Test
        void chooses_the_view_by_its_media_type() {
            assertThat(post("/book/form", "application/json; charset=utf-8").body())
                    .isEqualTo("JSON");
            assertThat(post("/book/form", "Text/CSV").body()).isEqualTo("CSV");
            assertThat(post("/book/any", "image/png").body()).isEqualTo("any");
            assertThat(post("/book/any", "application/json").body()).isEqualTo("JSON");
        }

        @Test
        void of_another_media_type_is_415() {
            TestAnswer answer = post("/book/form", "text/plain");

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.header("Accept")).isEqualTo("application/json, text/csv");
            assertThat(answer.body())
                    .isEqualTo("A body is taken here as application/json, text/csv. Say so by Content-Type.\n");
        }

        @Test
        void that_is_missing_is_415() {
            assertThat(client.send("POST", "/book/form").status()).isEqualTo(415);
        }

        @Test
        void does_not_count_for_the_methods_that_are_allowed() {
            assertThat(client.send("PUT", "/book/form").header("Allow")).isEqualTo("OPTIONS, POST");
        }
    }

    @Nested
    class An_error_without_a_view {
        private static final String PROBLEM = "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,"
                + "\"detail\":\"Taken \\\"twice\\\"\\u000a\\u0001.\"}";

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "application/problem+json               | application/problem+json",
                    "application/json                       | application/problem+json",
                    "application/json, text/html;q=0.9      | application/problem+json",
                    "text/html, application/json            | text/html; charset=utf-8",
                    "text/html,application/xml;q=0.9,*/*    | text/html; charset=utf-8",
                    "*/*                                    | text/plain; charset=utf-8",
                    "image/png                              | text/plain; charset=utf-8",
                    "text/html;q=0                          | text/plain; charset=utf-8"
                })
        void is_told_as_the_client_accepts_it(String accept, String sent) {
            TestAnswer answer = get("/plain/returned", accept);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.header("Content-Type")).isEqualTo(sent);
            assertThat(answer.header("Vary")).isEqualTo("Accept");
        }

        @Test
        void is_a_problem_with_all_its_parts() {
            assertThat(get("/plain/returned", "application/json").body()).isEqualTo(PROBLEM);
        }
    }

    static final class NoType extends App {
        @View(produces = "text/*")
        String show() {
            return "";
        }
    }

    static final class Twice extends App {
        @Html
        String one() {
            return "";
        }

        @View(produces = "text/html")
        String two() {
            return "";
        }
    }

    @Test
    void an_app_is_refused_if_a_view_sends_no_media_type() {
        assertThatThrownBy(() -> Publisher.of(new NoType()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The view produces \"text/*\", which is no media type without parameters."
                        + " Write one such as application/json.");
    }

    @Test
    void an_app_is_refused_if_two_views_send_the_same() {
        assertThatThrownBy(() -> Publisher.of(new Twice()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GET view of the app itself as text/html");
    }
}
