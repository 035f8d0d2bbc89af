package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What is to be done to a response is done once, to what is answered, or not at all if there is no success. */
class AfterwardsTest {
    private static void mark(Request request, String text) {
        request.after(response -> response.withHeaders(response.headers().and("Mark", text)));
    }

    static class Marked extends App {
        @Mount("/below")
        Below below() {
            return new Below();
        }

        @Tween(over = "errors")
        Response outer(Request request, Next next) throws Exception {
            mark(request, "outer");
            Response response = next.handle(request);
            mark(request, "outer again");
            return request.path().equals("/saved") ? Response.text("saved") : response;
        }

        @Tween(under = "errors")
        Response inner(Request request, Next next) throws Exception {
            if (request.path().equals("/login")) {
                mark(request, "login");
                return Response.redirect("/");
            }
            Response response = next.handle(request);
            mark(request, "inner again");
            return response;
        }

        @View
        String show(Request request) {
            mark(request, "view");
            return "shown";
        }

        @View(name = "missing")
        Response missing(Request request) {
            mark(request, "view");
            return Response.of(404);
        }

        @View(name = "saved")
        Response saved(Request request) {
            mark(request, "view");
            return Response.of(500);
        }

        @View(name = "thrown")
        String thrown(Request request) {
            mark(request, "view");
            throw new Conflict("No.");
        }

        @View(name = "away")
        String away(Request request) {
            mark(request, "view");
            throw new NotFound("No.");
        }

        @View
        Response elsewhere(NotFound error, Request request) {
            mark(request, "error");
            return Response.redirect("/");
        }
    }

    static class Below extends App {
        @Tween
        Response below(Request request, Next next) throws Exception {
            mark(request, "below");
            Response response = next.handle(request);
            mark(request, "below again");
            return response;
        }

        @View
        String show(Request request) {
            mark(request, "view");
            return "shown";
        }
    }

    private static String marks(String method, String path) {
        TestAnswer answer = TestClient.of(new Marked()).send(HttpRequest.of(method, path));
        return String.join(", ", answer.headers().all("Mark"));
    }

    @Nested
    class A_change {
        @Test
        void is_made_once_in_the_order_in_which_it_was_asked_for() {
            assertThat(marks("GET", "/")).isEqualTo("outer, view, inner again, outer again");
        }

        @Test
        void is_made_to_what_a_tween_answers_by_itself() {
            assertThat(marks("GET", "/login")).isEqualTo("outer, login, outer again");
        }

        @Test
        void is_made_to_what_a_tween_answers_in_place_of_a_failure() {
            assertThat(marks("GET", "/saved")).isEqualTo("outer, outer again");
        }

        @Test
        void is_made_to_what_says_which_methods_there_are() {
            assertThat(marks("OPTIONS", "/")).isEqualTo("outer, inner again, outer again");
        }

        @Test
        void is_made_around_what_an_app_below_answers() {
            assertThat(marks("GET", "/below")).isEqualTo("outer, below, view, below again, inner again, outer again");
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
                        /missing
                        /thrown
                        """)
        void is_not_made_without_success(String path) {
            assertThat(marks("GET", path)).isEmpty();
        }

        @Test
        void is_not_made_to_the_view_of_an_error_however_well_that_answers_but_for_its_own() {
            assertThat(marks("GET", "/away")).isEqualTo("error, outer again");
        }
    }
}
