package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RouteMatcherTest {
    private static final Converter<Integer> INT = Converters.standard().find(Integer.class);

    private final Router<String> router = Router.<String>builder()
            .route("/", "root")
            .route("/users/{name}", "user")
            .route("/users/{name}/posts/{from}-{to}", "posts", Map.of("from", INT))
            .route("/files/{path*}", "file")
            .build();
    private final RouteMatcher<String> matcher = router.matcher();

    @Nested
    class A_match {
        @Test
        void has_the_route() {
            assertThat(matcher.match("/users/ann")).isTrue();
            assertThat(matcher.route()).isSameAs(router.routes().get(1));
        }

        @Test
        void has_the_places_the_texts_and_the_values_of_variables() {
            matcher.match("/users/ann/posts/1-29");
            assertThat(matcher.start(0)).isEqualTo(7);
            assertThat(matcher.end(0)).isEqualTo(10);
            assertThat(matcher.text(0)).isEqualTo("ann");
            assertThat(matcher.value(0)).isEqualTo("ann");
            assertThat(matcher.text(1)).isEqualTo("1");
            assertThat(matcher.value(1)).isEqualTo(1);
            assertThat(matcher.value(2)).isEqualTo("29");
        }

        @Test
        void has_its_places_in_the_decoded_path() {
            String plain = "/users/ann";
            matcher.match(plain);
            assertThat(matcher.path()).isSameAs(plain);
            matcher.match("/users/%C3%A9/+edit");
            assertThat(matcher.path()).isEqualTo("/users/é/+edit");
            assertThat(matcher.path().substring(matcher.start(0), matcher.end(0)))
                    .isEqualTo("é");
        }

        @Test
        void has_what_is_left_over() {
            matcher.match("/users/ann/edit/more/");
            assertThat(matcher.consumed()).isEqualTo(11);
            assertThat(matcher.rest()).containsExactly("edit", "more");
            matcher.match("/users/ann/");
            assertThat(matcher.consumed()).isEqualTo(11);
            assertThat(matcher.rest()).isEmpty();
            matcher.match("/files/a/b/+edit");
            assertThat(matcher.text(0)).isEqualTo("a/b");
            assertThat(matcher.rest()).containsExactly("+edit");
        }

        @Test
        void may_be_of_the_root() {
            assertThat(matcher.match("")).isTrue();
            assertThat(matcher.match("/")).isTrue();
            assertThat(matcher.route()).isSameAs(router.routes().get(0));
        }
    }

    @Nested
    class A_matcher {
        @Test
        void knows_nothing_before_the_first_match() {
            assertThat(matcher.route()).isNull();
            assertThat(matcher.path()).isEmpty();
            assertThat(matcher.rest()).isEmpty();
            assertThat(matcher.resolution()).hasToString("/ -> no route {} []");
        }

        @Test
        void knows_nothing_after_a_path_that_was_refused() {
            for (String refused : List.of("/users/..", "users", "/users/" + "a".repeat(10_000))) {
                matcher.match("/users/ann");
                assertThatThrownBy(() -> matcher.match(refused)).isInstanceOf(BadPathException.class);
                assertThat(matcher.route()).isNull();
                assertThat(matcher.resolution().route()).isNull();
                assertThatThrownBy(() -> matcher.text(0)).isInstanceOf(IndexOutOfBoundsException.class);
            }
        }

        @Test
        void forgets_what_was_matched_before() {
            matcher.match("/users/ann/posts/1-2");
            matcher.match("/users/bob/posts/3-4");
            assertThat(matcher.value(1)).isEqualTo(3);
            assertThat(matcher.match("/nowhere")).isTrue();
            assertThat(matcher.resolution()).hasToString("/nowhere -> / {} [nowhere]");
        }

        @Test
        void refuses_a_variable_that_the_route_does_not_have() {
            matcher.match("/users/ann");
            assertThatThrownBy(() -> matcher.start(1))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("There is no variable 1: /users/{name} has 1.");
            assertThatThrownBy(() -> router("/a").matcher().end(0))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("There is no variable 0: no route has 0.");
        }

        @Test
        void gives_resolutions_that_stay() {
            matcher.match("/users/ann/posts/1-2");
            Resolution<String> kept = matcher.resolution();
            String text = router.resolve("/users/ann/posts/1-2").toString();
            matcher.match("/files/x");
            assertThat(kept).hasToString(text);
        }
    }

    @Nested
    class Nothing_is_allocated {
        @Test
        void by_a_hit() {
            assertAllocatesNothing(router, "/users/ann", "/files/a/b", "/users/ann/+edit");
        }

        @Test
        void by_a_miss() {
            assertAllocatesNothing(
                    router("/users/{name}", "/users/{name}/posts"), "/user", "/users", "/users/ann/post");
        }

        @Test
        void by_a_long_path() {
            assertAllocatesNothing(router, "/files/" + "a".repeat(1_000), "/files" + "/a".repeat(200));
        }

        @Test
        void by_a_lenient_policy() {
            Router<String> lenient =
                    router.toBuilder().policy(PathPolicy.LENIENT).build();
            assertAllocatesNothing(lenient, "/users/ann/", "/files/a/b");
        }

        private void assertAllocatesNothing(Router<String> table, String... paths) {
            RouteMatcher<String> reused = table.matcher();
            Allocation.assertNone(() -> {
                for (String path : paths) {
                    if (reused.match(path) && reused.end(0) > path.length()) {
                        throw new AssertionError(path);
                    }
                }
            });
        }
    }

    private static Router<String> router(String... patterns) {
        Router.Builder<String> builder = Router.builder();
        for (String pattern : patterns) {
            builder.route(pattern, pattern);
        }
        return builder.build();
    }
}
