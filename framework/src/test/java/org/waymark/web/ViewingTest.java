package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.NotFound;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class ViewingTest {
    record Book(int id) {}

    record Chapter(int number) {}

    static final class Burnt extends RuntimeException {}

    static final class Burning extends RuntimeException {}

    enum Read {}

    static class Chapters extends App {
        @Path("/{number}")
        Chapter chapter(int number) {
            return number > 9 ? null : new Chapter(number);
        }

        @View
        String show(Chapter chapter, Request request) {
            return request.app().getClass().getSimpleName() + " " + chapter.number() + " " + request.link(chapter);
        }

        @View(name = "here")
        String here(Chapter chapter, Request request) {
            return request.resolve("/5") + " " + request.resolve("/chapters/5");
        }

        @View(name = "there")
        String there(Chapter chapter, Request request) {
            String link = request.link(new Chapter(5));
            Request atRoot = request.at(request.apps().root());
            return request.resolve(link) + " " + atRoot.resolve(link);
        }

        @View(name = "fail")
        String fail(Chapter chapter) {
            throw new IllegalStateException("no");
        }
    }

    static class Books extends App {
        private final Chapters chapters = new Chapters();

        @Path("/books/{id}")
        Book book(int id, Optional<String> note) {
            return new Book(note.map(String::length).orElse(id));
        }

        @Mount("/chapters")
        Chapters chapters() {
            return chapters;
        }

        @DeferLinks
        Chapters ofChapters(Chapter chapter) {
            return chapters;
        }

        @Predicate(orElse = "en")
        String language(Request request) {
            return request.headers().first("X-Language").orElse("en");
        }

        @View
        List<Integer> numbers(Book book) {
            return List.of(book.id(), book.id() + 1);
        }

        @View
        @When(predicate = "language", value = "fr")
        String french(Book book) {
            return "livre";
        }

        @View(name = "inner", internal = true)
        Map<String, Integer> inner(Book book) {
            return Map.of("id", book.id());
        }

        @View(name = "inner", method = "POST")
        String posted(Book book) {
            return "posted";
        }

        @View(name = "hidden", internal = true, permission = Read.class)
        String hidden(Book book, Request request) {
            return "hidden " + request.viewName();
        }

        @View(name = "all")
        String all(Book book, Request request) {
            return request.view(book) + " " + request.view(book, "inner") + " " + request.view(book, "hidden") + " "
                    + request.view(book, "", Map.of("language", "fr")) + " " + request.view(book, "none") + " "
                    + request.view(book, "", Map.of("language", "de"));
        }

        @View(name = "elsewhere")
        String elsewhere(Book book, Request request) {
            String before = request.view(new Chapter(3)) + " ";
            try {
                request.view(new Chapter(3), "fail");
            } catch (IllegalStateException e) {
                before += e.getMessage() + " ";
            }
            return before + request.app().getClass().getSimpleName() + " " + request.view(new Chapter(3), "none");
        }

        @View(name = "resolve")
        String resolve(Book book, Request request) {
            return request.resolve(request.headers().first("X-Path").orElse("/"))
                    .toString();
        }

        @View(name = "after")
        Response after(Book book, Request request) {
            request.after(response -> response.withHeader("X-First", "1"));
            request.after(response -> response.withHeader(
                    "X-Second", response.headers().first("X-First").orElse("") + "2"));
            return switch (book.id()) {
                case 1 -> Response.text("ok");
                case 2 -> Response.redirect("/");
                case 3 -> Response.of(404);
                case 4 -> throw new NotFound("No.");
                case 5 -> throw new Burnt();
                case 6 -> throw new Burning();
                case 7 -> throw new Conflict("Taken.");
                default -> throw new IllegalStateException("secret");
            };
        }

        @View
        String burnt(Burnt burnt, Request request) {
            request.after(response -> response.withHeader("X-Burnt", "1").withStatus(410));
            return "ashes";
        }

        @View
        String burning(Burning burning) {
            throw new Burnt();
        }

        @View
        String taken(Conflict conflict) {
            throw conflict;
        }
    }

    private final TestClient client = TestClient.of(new Books());

    private String body(String path) {
        return client.get(path).body();
    }

    @Nested
    class A_view_that_asks_for_others {
        @Test
        void is_given_what_they_return() {
            assertThat(body("/books/1/all")).isEqualTo("[1, 2] {id=1} hidden hidden livre null null");
        }

        @Test
        void finds_them_in_the_app_that_their_model_is_left_to_and_stays_in_its_own() {
            assertThat(body("/books/1/elsewhere")).isEqualTo("Chapters 3 /chapters/3 no Books null");
        }
    }

    @Nested
    class An_internal_view {
        @Test
        void answers_no_request_from_outside() {
            assertThat(client.get("/books/1/hidden").status()).isEqualTo(404);
            assertThat(client.get("/books/1/+hidden").status()).isEqualTo(404);
            assertThat(client.send("OPTIONS", "/books/1/hidden").status()).isEqualTo(404);
            assertThat(client.send("PUT", "/books/1/hidden").status()).isEqualTo(404);
        }

        @Test
        void is_not_among_what_is_allowed() {
            TestAnswer answer = client.get("/books/1/inner");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("OPTIONS, POST");
        }
    }

    @Nested
    class A_path_that_is_resolved {
        @ParameterizedTest
        @CsvSource({
            "/books/4,             Optional[Book[id=4]]",
            "/books/4?note=seven,  Optional[Book[id=5]]",
            "/books/4/all,         Optional.empty",
            "/books/4/+,           Optional[Book[id=4]]",
            "/books/four,          Optional.empty",
            "/books/4?note=%zz,    Optional.empty",
            "/books/%zz,           Optional.empty",
            "/chapters/2,          Optional[Chapter[number=2]]",
            "/chapters/12,         Optional.empty",
            "/chapters,            Optional.empty",
            "/nowhere,             Optional.empty",
            "/,                    Optional.empty"
        })
        void leads_to_a_model_or_to_nothing(String path, String model) {
            assertThat(client.send(HttpRequest.of("GET", "/books/1/resolve?note=x")
                                    .withHeader("X-Path", path))
                            .body())
                    .isEqualTo(model);
        }

        @Test
        void begins_at_the_app_of_the_request() {
            assertThat(body("/chapters/1/here")).isEqualTo("Optional[Chapter[number=5]] Optional.empty");
        }

        @Test
        void is_the_opposite_of_a_link_at_the_root() {
            assertThat(body("/chapters/1/there")).isEqualTo("Optional.empty Optional[Chapter[number=5]]");
            assertThat(TestClient.of(new Chapters()).get("/1/there").body())
                    .isEqualTo("Optional[Chapter[number=5]] Optional[Chapter[number=5]]");
        }
    }

    @Nested
    class What_is_done_after {
        @ParameterizedTest
        @CsvSource({"1, 200", "2, 303"})
        void a_success_is_done_in_order(int book, int status) {
            TestAnswer answer = client.get("/books/" + book + "/after");

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("X-Second")).isEqualTo("12");
        }

        @ParameterizedTest
        @CsvSource({"3, 404", "4, 404", "7, 409", "8, 500"})
        void a_success_is_not_done_to_an_error(int book, int status) {
            TestAnswer answer = client.get("/books/" + book + "/after");

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("X-First")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"5", "6"})
        void an_exception_is_asked_for_by_the_view_of_the_exception(int book) {
            TestAnswer answer = client.get("/books/" + book + "/after");

            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.header("X-Burnt")).isEqualTo("1");
            assertThat(answer.header("X-First")).isEmpty();
            assertThat(answer.body()).isEqualTo("ashes");
        }
    }
}
