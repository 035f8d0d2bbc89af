package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

@DisplayName("What a view throws that is no exception")
class JavaErrorTest {
    static class Shop extends App {
        @View(name = "missing")
        String missing(Request request) {
            request.after(response -> response.withHeader("X-Sold", "yes"));
            throw new NoClassDefFoundError("com/example/Till");
        }

        @View(name = "deep")
        String deep() {
            return deeper(0);
        }

        private static String deeper(int depth) {
            return depth < 0 ? "" : depth + deeper(depth + 1);
        }

        @View(name = "wrong")
        String wrong() {
            throw new AssertionError("the till is empty");
        }

        @View(name = "memory")
        String memory() {
            throw new OutOfMemoryError("on purpose");
        }
    }

    static class Closed extends Shop {
        @Tween(over = "errors")
        Response close(Request request, Next next) {
            throw new AssertionError("closed");
        }
    }

    @Nested
    class Is_answered_as_any_failure {
        private final TestClient client = TestClient.of(new Shop());

        @Test
        void by_a_page_or_a_problem_as_the_client_likes_it() {
            TestAnswer page = client.withHeader("Accept", "text/html").get("/missing");
            assertThat(page.status()).isEqualTo(500);
            assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("Something went wrong on our side.");

            TestAnswer problem = client.withHeader("Accept", "application/json").get("/deep");
            assertThat(problem.status()).isEqualTo(500);
            assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(client.get("/wrong").body()).isEqualTo("Something went wrong on our side.\n");
        }

        @Test
        void with_the_headers_of_all_answers_and_without_those_of_success() {
            TestAnswer answer = client.get("/missing");

            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Sold")).isEmpty();
        }

        @Test
        void to_those_who_count_too() {
            List<String> told = new ArrayList<>();
            Publisher shop = Publisher.of(new Shop())
                    .withMetrics((method, route, status, duration) -> told.add(method + " " + route + " " + status));

            TestClient.of(shop).get("/wrong");

            assertThat(told).containsExactly("GET / 500");
        }

        @Test
        void with_all_that_is_known_in_development() {
            TestClient development = TestClient.of(Publisher.of(new Shop()).inDevelopment());

            assertThat(development.get("/missing").body())
                    .startsWith("java.lang.NoClassDefFoundError: com/example/Till\n\tat ");
        }

        @Test
        void if_a_tween_over_the_one_for_errors_throws_it() {
            assertThat(TestClient.of(new Closed()).get("/").body()).isEqualTo("Something went wrong on our side.\n");
        }

        @Test
        void if_those_who_count_throw_it() {
            Publisher shop = Publisher.of(new Shop()).withMetrics((method, route, status, duration) -> {
                throw new NoClassDefFoundError("com/example/Counter");
            });

            assertThat(TestClient.of(shop).get("/nothing").status()).isEqualTo(404);
        }
    }

    @Nested
    class Is_shown {
        static class Polite extends Shop {
            @View
            String sorry(Exception error) {
                return "No error of Java comes by here.";
            }

            @View
            String sorry(Throwable error) {
                return "Sorry: " + error.getMessage();
            }

            @View
            String sorry(StackOverflowError error) {
                return "Sorry, that was too deep.";
            }

            @View
            String sorry(AssertionError error) {
                throw new AssertionError("the clerk is gone");
            }

            @Mount("/branch")
            Shop branch() {
                return new Shop();
            }
        }

        private final TestClient client = TestClient.of(new Polite());

        @Test
        void by_the_view_that_an_app_has_for_its_class() {
            TestAnswer answer = client.get("/missing");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("Sorry: com/example/Till");
            assertThat(client.get("/deep").body()).isEqualTo("Sorry, that was too deep.");
        }

        @Test
        void by_the_app_above_if_that_has_one() {
            assertThat(client.get("/branch/missing").body()).isEqualTo("Sorry: com/example/Till");
        }

        @Test
        void by_the_framework_if_it_comes_of_showing_it() {
            assertThat(client.get("/wrong").body()).isEqualTo("Something went wrong on our side.\n");
        }
    }

    @Test
    void is_left_to_the_server_if_the_machine_itself_is_broken() {
        assertThatThrownBy(() -> TestClient.of(new Shop()).get("/memory")).isInstanceOf(OutOfMemoryError.class);
    }
}
