package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RouterTest {
    private static final Converter<Integer> INT = Converters.standard().find(Integer.class);

    private static Router<String> router(String... patterns) {
        Router.Builder<String> builder = Router.builder();
        for (String pattern : patterns) {
            builder.route(pattern, pattern);
        }
        return builder.build();
    }

    private static String resolve(Router<String> router, String path) {
        Resolution<String> found = router.resolve(path);
        return (found.route() == null ? "none" : found.route().target()) + " " + found.variables() + " " + found.rest();
    }

    @Nested
    class A_resolution {
        private final Router<String> router = router("/users", "/users/{name}/posts/{from}-{to}", "/files/{path*}");

        @Test
        void has_the_route_the_variables_and_the_rest() {
            Resolution<String> found = router.resolve("/users/ann/posts/1-9/edit/more");
            assertThat(found.route()).isSameAs(router.routes().get(1));
            assertThat(found.variables().asMap())
                    .containsExactly(Map.entry("name", "ann"), Map.entry("from", "1"), Map.entry("to", "9"));
            assertThat(found.rest()).containsExactly("edit", "more");
        }

        @Test
        void has_the_canonical_path_and_the_part_of_it_that_was_consumed() {
            Resolution<String> found = router.resolve("/u%73ers/%c3%a9 ~/");
            assertThat(found.canonicalPath()).isEqualTo("/users/%C3%A9%20~");
            assertThat(found.consumedPath()).isEqualTo("/users/%C3%A9%20~");
            assertThat(router.resolve("/users/+edit").consumedPath()).isEqualTo("/users");
            assertThat(router.resolve("/users/+edit").canonicalPath()).isEqualTo("/users/+edit");
            assertThat(router.resolve("").canonicalPath()).isEqualTo("/");
        }

        @Test
        void has_no_route_where_none_ends() {
            assertThat(resolve(router, "/")).isEqualTo("none {} []");
            assertThat(resolve(router, "/nowhere/at/all")).isEqualTo("none {} [nowhere, at, all]");
            assertThat(resolve(router, "/users/ann/posts")).isEqualTo("none {} []");
        }

        @Test
        void ignores_a_slash_at_the_end() {
            assertThat(resolve(router, "/users/")).isEqualTo(resolve(router, "/users"));
        }

        @Test
        void never_consumes_the_name_of_a_view() {
            assertThat(resolve(router, "/users/+edit")).isEqualTo("/users {} [+edit]");
            assertThat(resolve(router, "/files/a/b/+edit")).isEqualTo("/files/{path*} {path=a/b} [+edit]");
            assertThat(resolve(router, "/files/+edit")).isEqualTo("/files/{path*} {path=} [+edit]");
        }

        @Test
        void is_readable() {
            assertThat(router.resolve("/users/+edit")).hasToString("/users/+edit -> /users {} [+edit]");
            assertThat(router.resolve("/x")).hasToString("/x -> no route {} [x]");
        }

        @Test
        void gives_what_is_left_over_to_another_router() {
            Resolution<String> outer = router("/wiki/{name}").resolve("/wiki/a%20b/pages/c%20d/edit");
            Resolution<String> inner = router("/pages/{page}").resolveRest(outer);
            assertThat(inner.variables().asMap()).isEqualTo(Map.of("page", "c d"));
            assertThat(inner.rest()).containsExactly("edit");
            assertThat(inner.canonicalPath()).isEqualTo("/wiki/a%20b/pages/c%20d/edit");
        }
    }

    @Nested
    class The_route_above {
        private final Router<String> router = router("/", "/doc/{x}", "/doc/{x}/edit/{y}", "/files/{path*}");

        @Test
        void is_the_nearest_that_was_passed() {
            Resolution<String> found = router.resolve("/doc/7/edit");
            assertThat(found.route()).isNull();
            assertThat(found.above()).hasToString("/doc/7/edit -> /doc/{x} {x=7} [edit]");
            assertThat(found.above().above()).hasToString("/doc/7/edit -> / {} [doc, 7, edit]");
            assertThat(found.above().above().above()).isNull();
            assertThat(router.resolve("/doc/7").above()).hasToString("/doc/7 -> / {} [doc, 7]");
        }

        @Test
        void is_not_the_one_where_the_walk_ended() {
            assertThat(router.resolve("/").above()).isNull();
            assertThat(router("/doc").resolve("/doc/edit").above()).isNull();
        }

        @Test
        void is_not_known_of_what_was_absorbed() {
            assertThat(router.resolve("/files/a").above()).isNull();
        }
    }

    @Nested
    class The_most_specific_step {
        @Test
        void is_fixed_text_then_text_beside_variables_then_a_variable_then_what_absorbs() {
            Router<String> router = router("/{x*}", "/{x}", "/{x}.html", "/a{x}", "/a{x}.html", "/ab.html");
            assertThat(resolve(router, "/ab.html")).isEqualTo("/ab.html {} []");
            assertThat(resolve(router, "/ac.html")).isEqualTo("/a{x}.html {x=c} []");
            assertThat(resolve(router, "/ac")).isEqualTo("/a{x} {x=c} []");
            assertThat(resolve(router, "/b.html")).isEqualTo("/{x}.html {x=b} []");
            assertThat(resolve(router, "/b")).isEqualTo("/{x} {x=b} []");
            assertThat(resolve(router, "/")).isEqualTo("/{x*} {x=} []");
        }

        @Test
        void is_taken_without_going_back() {
            Router<String> router = router("/a/b", "/{x}/c");
            assertThat(resolve(router, "/a/c")).isEqualTo("none {} [c]");
            assertThat(resolve(router, "/z/c")).isEqualTo("/{x}/c {x=z} []");
        }

        @Test
        void takes_literals_for_what_they_are() {
            assertThat(resolve(router("/{x}.html"), "/aXhtml")).isEqualTo("none {} [aXhtml]");
        }

        @Test
        void makes_the_first_variable_as_long_as_it_can_be() {
            assertThat(resolve(router("/{x}-{y}"), "/1-2-3")).isEqualTo("/{x}-{y} {x=1-2, y=3} []");
            assertThat(resolve(router("/{x}-{y}-{z}"), "/----5-")).isEqualTo("/{x}-{y}-{z} {x=-, y=-, z=5-} []");
        }

        @Test
        void leaves_no_variable_empty_or_dots() {
            assertThat(resolve(router("/{x}s"), "/s")).isEqualTo("none {} [s]");
            assertThat(resolve(router("/{x}s"), "/..s")).isEqualTo("none {} [..s]");
            assertThat(resolve(router("/{x}-{y}"), "/a-.")).isEqualTo("none {} [a-.]");
        }

        @Test
        void of_fixed_text_is_found_among_many() {
            Router.Builder<String> builder = Router.builder();
            for (int i = 0; i < 1_000; i++) {
                builder.route("/s" + i, "s" + i);
            }
            Router<String> router = builder.build();
            assertThat(resolve(router, "/s0")).isEqualTo("s0 {} []");
            assertThat(resolve(router, "/s999")).isEqualTo("s999 {} []");
            assertThat(resolve(router, "/s1000")).isEqualTo("none {} [s1000]");
        }
    }

    @Nested
    class An_absorbing_step {
        @Test
        void takes_what_would_otherwise_reach_no_route() {
            Router<String> router = router("/files/{path*}", "/files/index", "/files/{x}/{y}/raw");
            assertThat(resolve(router, "/files/index")).isEqualTo("/files/index {} []");
            assertThat(resolve(router, "/files/a/b/raw")).isEqualTo("/files/{x}/{y}/raw {x=a, y=b} []");
            assertThat(resolve(router, "/files/a/b/c")).isEqualTo("/files/{path*} {path=a/b/c} []");
            assertThat(resolve(router, "/files/a")).isEqualTo("/files/{path*} {path=a} []");
        }

        @Test
        void is_less_specific_than_a_route_that_ends_in_its_place() {
            Router<String> router = router("/files", "/files/{path*}");
            assertThat(resolve(router, "/files")).isEqualTo("/files {} []");
            assertThat(resolve(router, "/files/+edit")).isEqualTo("/files {} [+edit]");
            assertThat(resolve(router, "/files/a")).isEqualTo("/files/{path*} {path=a} []");
        }

        @Test
        void may_have_a_converter() {
            Router<String> router = Router.<String>builder()
                    .route("/n", "none")
                    .route("/n/{n*}", "number", Map.of("n", INT))
                    .build();
            assertThat(router.resolve("/n/12").variables().get("n")).isEqualTo(12);
            assertThat(resolve(router, "/n/x")).isEqualTo("none {} [x]");
        }

        @Test
        void whose_converter_fails_leaves_no_trace() {
            Router<String> router = Router.<String>builder()
                    .route("/{n*}", "number", Map.of("n", INT))
                    .route("/{a}", "one")
                    .route("/{a}/b/c", "three")
                    .build();
            assertThat(router.resolve("/x/b").above()).hasToString("/x/b -> /{a} {a=x} [b]");
        }
    }

    @Nested
    class An_absorbing_step_with_something_after_it {
        @Test
        void leaves_the_end_of_the_path_to_what_comes_after() {
            Router<String> router = router("/{path+}/versions/{number}", "/{path+}:copy", "/{path+}");
            assertThat(resolve(router, "/a/b/versions/3"))
                    .isEqualTo("/{path+}/versions/{number} {path=a/b, number=3} []");
            assertThat(resolve(router, "/a/b:copy/+edit")).isEqualTo("/{path+}:copy {path=a/b} [+edit]");
            assertThat(resolve(router, "/versions/3/")).isEqualTo("/{path+} {path=versions/3} []");
            assertThat(resolve(router, "/a/:copy")).isEqualTo("/{path+} {path=a/:copy} []");
            assertThat(resolve(router, "/")).isEqualTo("none {} []");
        }

        @Test
        void is_more_specific_the_more_specific_its_end_is() {
            Router<String> router = router("/{x*}", "/{x+}", "/{x+}/{y}", "/{x+}/b/{y}", "/{x+}/{y}.z", "/{x+}/z");
            assertThat(resolve(router, "/a/z")).isEqualTo("/{x+}/z {x=a} []");
            assertThat(resolve(router, "/a/a.z")).isEqualTo("/{x+}/{y}.z {x=a, y=a} []");
            assertThat(resolve(router, "/a/b/c")).isEqualTo("/{x+}/b/{y} {x=a, y=c} []");
            assertThat(resolve(router, "/a/c")).isEqualTo("/{x+}/{y} {x=a, y=c} []");
            assertThat(resolve(router, "/a")).isEqualTo("/{x+} {x=a} []");
            assertThat(resolve(router, "/")).isEqualTo("/{x*} {x=} []");
        }

        @Test
        void lets_one_further_above_take_what_it_does_not() {
            Router<String> router = router("/{x*}", "/a/{y+}/end");
            assertThat(resolve(router, "/a/b/end")).isEqualTo("/a/{y+}/end {y=b} []");
            assertThat(resolve(router, "/a/b/c")).isEqualTo("/{x*} {x=a/b/c} []");
        }

        @Test
        void is_written_as_it_is_read() {
            Route<String> route =
                    router("/files/{path+}/versions/{number}:copy").routes().get(0);
            assertThat(route.link(Map.of("path", "a/b", "number", "3"))).isEqualTo("/files/a/b/versions/3%3Acopy");
            assertThat(route.pattern().template()).hasToString("/files{/path*}/versions/{number}%3Acopy");
            assertThat(route.pattern().shape()).isEqualTo("/files/{+}/versions/{}:copy");
            assertThatThrownBy(() -> route.link(Map.of("path", "", "number", "3")))
                    .hasMessage(
                            "No link for /files/{path+}/versions/{number}:copy: the value \"\" of the variable 'path' is"
                                    + " empty, and the variable takes at least one segment.");
        }

        @Test
        void is_in_conflict_with_another_of_the_same_shape() {
            assertThatThrownBy(() -> router("/{x+}/a", "/{y+}/a"))
                    .hasMessageContaining("The two routes match the same paths.");
        }
    }

    @Nested
    class Going_back {
        private Router<String> goingBack(String... patterns) {
            return router(patterns).toBuilder().backtracking().build();
        }

        @Test
        void leads_to_the_next_best_step_if_the_best_led_nowhere() {
            Router<String> router = goingBack("/a/b", "/{x}/c", "/{x}/{y}/d");
            assertThat(resolve(router, "/a/b")).isEqualTo("/a/b {} []");
            assertThat(resolve(router, "/a/c")).isEqualTo("/{x}/c {x=a} []");
            assertThat(resolve(router, "/a/b/d")).isEqualTo("/{x}/{y}/d {x=a, y=b} []");
        }

        @Test
        void prefers_a_route_that_takes_the_whole_path() {
            Router<String> router = goingBack("/a", "/{x}/c");
            assertThat(resolve(router, "/a/c")).isEqualTo("/{x}/c {x=a} []");
            assertThat(resolve(router, "/a/c/+view")).isEqualTo("/{x}/c {x=a} [+view]");
        }

        @Test
        void ends_at_the_first_route_it_comes_to_if_none_takes_the_whole_path() {
            Router<String> router = goingBack("/", "/doc/{x}", "/doc/{x}/edit/history", "/{a}/{b}/{c}/{d}");
            assertThat(resolve(router, "/doc/7/edit")).isEqualTo("/doc/{x} {x=7} [edit]");
            assertThat(resolve(router, "/nowhere/7/edit")).isEqualTo("/ {} [nowhere, 7, edit]");
            assertThat(resolve(goingBack("/a/b"), "/a/c")).isEqualTo("none {} [c]");
        }

        @Test
        void comes_to_absorbing_steps_after_the_others_of_their_place() {
            Router<String> router = goingBack("/{x*}", "/a/{y*}", "/{z}/c");
            assertThat(resolve(router, "/b/c")).isEqualTo("/{z}/c {z=b} []");
            assertThat(resolve(router, "/a/c")).isEqualTo("/a/{y*} {y=c} []");
            assertThat(resolve(router, "/b/d")).isEqualTo("/{x*} {x=b/d} []");
        }

        @Test
        void stays_on_in_routers_that_are_built_from_one() {
            Router<String> router =
                    goingBack("/a/b").toBuilder().route("/{x}/c", "x").build();
            assertThat(resolve(router, "/a/c")).isEqualTo("x {x=a} []");
        }

        @Test
        void makes_links_possible_that_would_lead_elsewhere_without() {
            Router<String> router = goingBack("/a/b", "/{x}/c");
            assertThat(router.routes().get(1).link(Map.of("x", "a"))).isEqualTo("/a/c");
        }

        @Test
        void is_explained() {
            Router<String> router = Router.<String>builder()
                    .backtracking()
                    .route(PathPattern.parse("/a/b"), "1", Map.of(), "A.java:1")
                    .route(PathPattern.parse("/{x}/c"), "2", Map.of(), "A.java:2")
                    .build();
            assertThat(router.explain("/a/c")).isEqualTo("""
                    /a/c
                      "a" is fixed text
                      "c" is matched by no step
                      "a" led to no route that takes the whole path, so the walk goes back
                      "a" matches {x}
                      "c" is fixed text
                      => /{x}/c  added at A.java:2""");
        }

        @Test
        void lets_routes_that_share_a_segment_differ_in_whether_they_convert_it() {
            Router<String> router = Router.<String>builder()
                    .backtracking()
                    .namesPerRoute()
                    .route("/{name}", "name")
                    .route("/{number}", "number", Map.of("number", INT))
                    .route("/{number}/next", "next", Map.of("number", INT))
                    .build();
            assertThat(resolve(router, "/7")).isEqualTo("number {number=7} []");
            assertThat(resolve(router, "/seven")).isEqualTo("name {name=seven} []");
            assertThat(resolve(router, "/7/next")).isEqualTo("next {number=7} []");
        }

        @Test
        void does_not_settle_which_of_two_converters_comes_first() {
            Router.Builder<String> builder = Router.<String>builder()
                    .backtracking()
                    .route("/{x}", "int", Map.of("x", INT))
                    .route("/{x}", "long", Map.of("x", Converters.standard().find(long.class)));
            assertThatThrownBy(builder::build).hasMessageContaining("match the same text, but with other converters.");
        }
    }

    @Nested
    class A_converter {
        private final Router<String> router = Router.<String>builder()
                .route("/{n}", "number", Map.of("n", INT))
                .route("/{a}-{b}", "pair", Map.of("b", INT))
                .build();

        @Test
        void makes_the_value() {
            Variables variables = router.resolve("/x-7").variables();
            assertThat(variables.get("b", int.class)).isEqualTo(7);
            assertThat(variables.get("a", String.class)).isEqualTo("x");
            assertThat(variables.names()).containsExactly("a", "b");
        }

        @Test
        void that_does_not_take_the_text_makes_no_match() {
            assertThat(resolve(router, "/x-y")).isEqualTo("none {} [x-y]");
            assertThat(resolve(router, "/-5")).isEqualTo("number {n=-5} []");
        }

        @Test
        void of_another_type_than_asked_for_is_an_error() {
            Variables variables = router.resolve("/x-7").variables();
            assertThat(variables.get("c")).isNull();
            assertThatThrownBy(() -> variables.get("c", String.class))
                    .hasMessage("There is no variable 'c'; there are [a, b].");
            assertThatThrownBy(() -> variables.get("b", String.class))
                    .hasMessage(
                            "The variable 'b' is a java.lang.Integer, not a java.lang.String. Give the route a converter"
                                    + " for it.");
        }

        @Test
        void for_a_variable_that_is_not_there_is_an_error() {
            Router.Builder<String> builder = Router.builder();
            PathPattern pattern = PathPattern.parse("/{n}");
            assertThatThrownBy(() -> builder.route(pattern, "t", Map.of("m", INT), "here"))
                    .hasMessage("There is a converter for 'm', but the pattern /{n} has no such variable; it has [n].\n"
                            + "  added at here");
        }
    }

    @Nested
    class An_explanation {
        private final Router<String> router = Router.<String>builder()
                .route(PathPattern.parse("/doc"), "1", Map.of(), "A.java:1")
                .route(PathPattern.parse("/doc/{n}"), "2", Map.of("n", INT), "A.java:2")
                .route(PathPattern.parse("/doc/v{x}/old/all"), "3", Map.of(), "A.java:3")
                .route(PathPattern.parse("/all/{rest*}"), "4", Map.of(), "A.java:4")
                .build();

        @Test
        void tells_every_step_and_what_was_tried_in_vain() {
            assertThat(router.explain("/doc/7/%C3%A9")).isEqualTo("""
                    /doc/7/%C3%A9
                      "doc" is fixed text
                      "7" does not match v{x}
                      "7" matches {n}
                      "\\u00e9" is matched by no step
                      => /doc/{n}  added at A.java:2
                         left over: /%C3%A9""");
        }

        @Test
        void tells_which_converter_does_not_take_which_text() {
            assertThat(router.explain("/doc/x/+edit")).isEqualTo("""
                    /doc/x/+edit
                      "doc" is fixed text
                      "x" does not match v{x}
                      "x" does not match {n}: the converter of 'n' does not take "x"
                      "x" is matched by no step
                      => /doc  added at A.java:1
                         left over: /x/+edit""");
        }

        @Test
        void tells_which_route_is_above_if_there_is_none() {
            assertThat(router.explain("/doc/v1/old")).isEqualTo("""
                    /doc/v1/old
                      "doc" is fixed text
                      "v1" matches v{x}
                      "old" is fixed text
                      => no route
                         above: /doc  added at A.java:1""");
        }

        @Test
        void tells_what_was_absorbed() {
            assertThat(router.explain("/all/a/+b")).isEqualTo("""
                    /all/a/+b
                      "all" is fixed text
                      "a" is matched by no step
                      => /all/{rest*}  added at A.java:4
                         left over: /+b""");
            assertThat(router.explain("/+b")).isEqualTo("""
                    /+b
                      "+b" begins with +, so it is the name of a view
                      => no route
                         left over: /+b""");
        }

        @Test
        void tells_why_a_path_is_refused() {
            assertThat(router.explain("/a/../b")).isEqualTo("""
                    Refused path: it has a dot segment: "/a/../b"
                      by the policy STRICT(at most 8192 characters, 256 segments)""");
        }
    }

    @Nested
    class A_conflict {
        @Test
        void names_both_sites_and_what_to_do() {
            Router.Builder<String> builder = Router.<String>builder()
                    .route(PathPattern.parse("/a/{x}"), "1", Map.of(), "One.java:1")
                    .route(PathPattern.parse("/a/{x}"), "2", Map.of(), "Two.java:2")
                    .route(PathPattern.parse("/a/{y}/b"), "3", Map.of(), "Three.java:3")
                    .route(PathPattern.parse("/a/{x}/c"), "4", Map.of("x", INT), "Four.java:4");
            assertThatThrownBy(builder::build)
                    .isInstanceOf(RouteConflictException.class)
                    .hasMessage("""
                    3 conflicts between routes:

                    1) The two routes match the same paths.
                         /a/{x}  added at One.java:1
                         /a/{x}  added at Two.java:2
                       Remove one of them, or change its pattern.

                    2) The segments {x} and {y} match the same text, but with other names.
                         /a/{x}  added at One.java:1
                         /a/{y}/b  added at Three.java:3
                       Use the same names for the same place, or let each route name its variables with namesPerRoute().

                    3) The segments {x} and {x} match the same text, but with other converters.
                         /a/{x}  added at One.java:1
                         /a/{x}/c  added at Four.java:4
                       Use the same converters for the same place, or put text into one of the segments that tells them apart.""");
        }

        @Test
        void names_the_line_that_added_the_route() {
            Router.Builder<String> builder =
                    Router.<String>builder().route("/a", "1").route("/a/", "2");
            assertThatThrownBy(builder::build)
                    .hasMessageMatching(
                            "(?s)1 conflict between routes:.*added at org\\.waymark\\.traject\\.RouterTest\\$A_conflict"
                                    + "\\.names_the_line_that_added_the_route\\(RouterTest\\.java:\\d+\\).*");
        }

        @Test
        void is_found_between_absorbing_routes() {
            assertThatThrownBy(() -> router("/a/{x*}", "/a/{y*}")).isInstanceOf(RouteConflictException.class);
        }

        @Test
        void of_names_does_not_arise_if_each_route_names_its_variables() {
            Router<String> router = Router.<String>builder()
                    .namesPerRoute()
                    .route("/{user}", "user")
                    .route("/{owner}/{repository}", "repository")
                    .build();
            assertThat(resolve(router, "/ann")).isEqualTo("user {user=ann} []");
            assertThat(resolve(router, "/ann/x")).isEqualTo("repository {owner=ann, repository=x} []");
        }
    }

    @Nested
    class Another_router {
        @Test
        void is_built_from_one_that_stays_as_it_is() {
            Router<String> before = router("/a");
            Router<String> after = before.toBuilder()
                    .route("/b", "b")
                    .remove(PathPattern.parse("a"))
                    .build();
            assertThat(before.routes()).extracting(Route::target).isEqualTo(List.of("/a"));
            assertThat(after.routes()).extracting(Route::target).isEqualTo(List.of("b"));
        }

        @Test
        void keeps_the_settings() {
            Router<String> before = Router.<String>builder()
                    .policy(PathPolicy.LENIENT)
                    .namesPerRoute()
                    .build();
            Router<String> after =
                    before.toBuilder().route("/{x}", "x").route("/{y}/b", "b").build();
            assertThat(resolve(after, "//a/./b")).isEqualTo("b {y=a} []");
        }
    }

    @Nested
    class A_link {
        private final Router<String> router = Router.<String>builder()
                .route("/users/{name}", "user")
                .route("/users/new", "form")
                .route("/posts/{from}-{number}", "post", Map.of("number", INT))
                .build();

        @Test
        void leads_back() {
            assertThat(router.routes().get(0).link(Map.of("name", "a b"))).isEqualTo("/users/a%20b");
            assertThat(router.routes().get(2).link(Map.of("from", "x-y", "number", 7)))
                    .isEqualTo("/posts/x-y-7");
        }

        @Test
        void is_refused_if_another_route_is_in_its_way() {
            String site = router.routes().get(0).site();
            String otherSite = router.routes().get(1).site();
            assertRefused(
                    0,
                    Map.of("name", "new"),
                    LinkException.Reason.NOT_REVERSIBLE,
                    "No link for /users/{name}: the path \"/users/new\" leads elsewhere.\n"
                            + "     to    /users/new  added at " + otherSite + "\n"
                            + "     not   /users/{name}  added at " + site);
        }

        @Test
        void is_refused_if_the_policy_refuses_it() {
            assertRefused(
                    0,
                    Map.of("name", "a\\b"),
                    LinkException.Reason.NOT_REVERSIBLE,
                    "No link for /users/{name}: the router refuses the path. Refused path: it has a backslash:"
                            + " \"/users/a%5Cb\"");
        }

        @Test
        void is_refused_if_the_policy_refuses_the_fixed_text() {
            Router.Builder<String> routes = Router.<String>builder().route("/a\u0007/{name}", "bell");
            Route<String> strict = routes.build().routes().get(0);
            Route<String> lenient =
                    routes.policy(PathPolicy.LENIENT).build().routes().get(0);
            assertThatThrownBy(() -> strict.link(Map.of("name", "x")))
                    .isInstanceOf(LinkException.class)
                    .hasMessageEndingWith("it has a control character: \"/a%07/x\"");
            assertThat(lenient.link(Map.of("name", "x"))).isEqualTo("/a%07/x");
        }

        @Test
        void is_refused_if_the_fixed_text_cannot_be_written() {
            Route<String> half = Router.<String>builder()
                    .route("/a\ud800/{name}", "half")
                    .build()
                    .routes()
                    .get(0);
            assertThatThrownBy(() -> half.link(Map.of("name", "x")))
                    .isInstanceOf(LinkException.class)
                    .hasMessageStartingWith("No link for /a\ud800/{name}: the path \"/a%3F/x\" leads elsewhere.");
        }

        @Test
        void is_refused_without_a_value_or_with_one_too_many() {
            assertRefused(
                    0,
                    Map.of(),
                    LinkException.Reason.MISSING_VARIABLE,
                    "No link for /users/{name}: there is no value for the variable 'name'. Give it one.");
            assertRefused(
                    0,
                    Map.of("name", "a", "page", 2),
                    LinkException.Reason.UNKNOWN_VARIABLE,
                    "No link for /users/{name}: it has no variable 'page'; it has [name]. Parameters of a query belong to the"
                            + " query.");
        }

        @Test
        void is_refused_for_a_value_of_another_type() {
            assertRefused(
                    2,
                    Map.of("from", "x", "number", "7"),
                    LinkException.Reason.WRONG_TYPE,
                    "No link for /posts/{from}-{number}: the value of the variable 'number' is a java.lang.String, which its"
                            + " converter does not take.");
        }

        @Test
        void is_refused_if_a_converter_reads_another_value_than_it_writes() {
            Converter<String> upper = new Converter<>() {
                @Override
                public String decode(String text) {
                    return text.toLowerCase(Locale.ROOT);
                }

                @Override
                public String encode(String value) {
                    return value;
                }
            };
            Route<String> route = Router.<String>builder()
                    .route("/{x}", "x", Map.of("x", upper))
                    .build()
                    .routes()
                    .get(0);
            assertThatThrownBy(() -> route.link(Map.of("x", "Ab")))
                    .hasMessage(
                            "No link for /{x}: in the path \"/Ab\" the variable 'x' would come back as \"ab\", not as"
                                    + " \"Ab\".");
        }

        private void assertRefused(int route, Map<String, ?> variables, LinkException.Reason reason, String message) {
            assertThatThrownBy(() -> router.routes().get(route).link(variables))
                    .isInstanceOfSatisfying(LinkException.class, error -> assertThat(error.reason())
                            .isEqualTo(reason))
                    .hasMessage(message);
        }
    }
}
