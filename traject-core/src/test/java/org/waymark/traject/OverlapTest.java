package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.traject.Overlap.Kind;

class OverlapTest {
    private static final Converter<Integer> INT = Converters.standard().find(int.class);

    private static Router<String> router(String... patterns) {
        return builder(patterns).build();
    }

    private static Router.Builder<String> builder(String... patterns) {
        Router.Builder<String> builder = Router.<String>builder().namesPerRoute();
        for (String pattern : patterns) {
            builder.route(PathPattern.parse(pattern), pattern, Map.of(), "Wiki");
        }
        return builder;
    }

    private static void assertOverlaps(List<Overlap<String>> overlaps, Kind kind, String text) {
        assertThat(overlaps).hasSize(1).allSatisfy(overlap -> {
            assertThat(overlap.kind()).isEqualTo(kind);
            assertThat(overlap).hasToString(text);
        });
    }

    @Nested
    class An_unreachable_route {
        @Test
        void is_one_of_which_the_policy_refuses_every_path() {
            assertOverlaps(router("/a\\b/{x}").overlaps(), Kind.UNREACHABLE, """
                    No path leads to the route. Refused path: it has a backslash: "/a%5Cb/x"
                         /a\\b/{x}  added at Wiki
                       Remove the route, or change its pattern.""");
            assertThat(builder("/a\\b/{x}").policy(PathPolicy.LENIENT).build().overlaps())
                    .isEmpty();
        }

        @Test
        void is_one_that_absorbs_only_what_others_take() {
            assertThat(router("/f", "/f/{x}", "/f/{path*}").overlaps()).first().hasToString("""
                            No path leads to the route. /f/x leads to /f/{x}.
                                 /f/{path*}  added at Wiki
                                 /f/{x}  added at Wiki
                               Remove the route, or change its pattern.""");
        }

        @Test
        void is_not_one_that_absorbs_where_the_others_end() {
            assertThat(router("/f", "/f/{x}/{y}", "/f/{path*}").overlaps())
                    .extracting(Overlap::kind)
                    .containsExactly(Kind.BELOW_ABSORBING);
            assertThat(router("/f", "/f/{x}", "/f/{x}/y/z", "/f/{path*}").overlaps())
                    .extracting(Overlap::kind)
                    .containsExactly(Kind.BELOW_ABSORBING);
        }
    }

    @Nested
    class A_shadowed_route {
        @Test
        void loses_paths_to_a_more_specific_step_without_such_an_end() {
            assertOverlaps(router("/a/b", "/{x}/c").overlaps(), Kind.SHADOWED, """
                    The route matches paths that a more specific step takes elsewhere: /a/c leads to no route, with \
                    "c" left over.
                         /{x}/c  added at Wiki
                         /a/b  added at Wiki
                       Give the other route such an end too, or put text into one of the segments that tells them \
                    apart.""");
        }

        @Test
        void may_lose_them_to_a_route_that_leaves_the_rest_over() {
            assertThat(router("/a", "/{x}/c").overlaps().get(0).problem())
                    .isEqualTo(
                            "The route matches paths that a more specific step takes elsewhere: /a/c leads to /a, with"
                                    + " \"c\" left over.");
        }

        @Test
        void names_at_most_five_of_the_others_in_its_text() {
            List<Overlap<String>> overlaps = router("/{x}/end", "/a/1", "/b/1", "/c/1", "/d/1", "/e/1", "/f/1", "/g/1")
                    .overlaps();
            assertThat(overlaps.get(0).others()).hasSize(7);
            assertThat(overlaps.get(0).toString()).contains("/e/1  added at Wiki\n     and 2 more\n");
        }

        @Test
        void is_none_if_the_more_specific_step_has_such_an_end() {
            assertThat(router("/a/{y}", "/{x}/c").overlaps()).isEmpty();
            assertThat(router("/users/new", "/users/{name}").overlaps()).isEmpty();
            assertThat(router("/a-{y}/{z*}", "/{x}/c/{d}").overlaps()).isEmpty();
        }

        @Test
        void is_none_if_its_converter_does_not_take_the_text() {
            assertThat(builder("/a/b")
                            .route("/{x}/c", "c", Map.of("x", INT))
                            .build()
                            .overlaps())
                    .isEmpty();
            assertThat(builder("/12/b")
                            .route("/{x}/c", "c", Map.of("x", INT))
                            .build()
                            .overlaps())
                    .extracting(Overlap::example)
                    .containsExactly("/12/c");
        }
    }

    @Nested
    class A_router_that_goes_back {
        @Test
        void hides_no_route_behind_a_step_that_leads_elsewhere() {
            assertThat(builder("/a/b", "/{x}/c").backtracking().build().overlaps())
                    .isEmpty();
        }

        @Test
        void tells_steps_apart_by_their_converters() {
            assertThat(builder("/{x}/b")
                            .route("/{n}/a", "a", Map.of("n", INT))
                            .backtracking()
                            .build()
                            .overlaps())
                    .isEmpty();
        }
    }

    @Nested
    class A_hidden_view {
        private final Router<String> router = router("/pages", "/pages/{name}", "/pages/{name}/raw");

        @Test
        void is_taken_for_a_step() {
            assertOverlaps(router.overlaps(route -> Set.of("json")), Kind.HIDDEN_VIEW, """
                    The names of views [json] are taken for steps: /pages/json leads to /pages/{name}.
                         /pages  added at Wiki
                         /pages/{name}  added at Wiki
                       Link to the views with a +, as in +json, or change their names or the pattern.""");
        }

        @Test
        void belongs_to_the_route_whose_view_it_is() {
            assertThat(router.overlaps(
                            route -> route.target().equals("/pages/{name}") ? List.of("raw", "edit") : List.of()))
                    .hasSize(1)
                    .allSatisfy(overlap -> {
                        assertThat(overlap.route()).isSameAs(router.routes().get(1));
                        assertThat(overlap.others())
                                .containsExactly(router.routes().get(2));
                        assertThat(overlap.example()).isEqualTo("/pages/x/raw");
                    });
        }

        @Test
        void is_absorbed_by_its_own_route_if_that_absorbs() {
            Router<String> files = router("/files/{path*}");
            assertThat(files.overlaps(route -> List.of("edit")))
                    .extracting(Overlap::others)
                    .containsExactly(files.routes());
        }

        @Test
        void is_none_if_the_step_leads_to_no_route() {
            assertThat(router("/doc", "/doc/edit/history").overlaps(route -> List.of("edit")))
                    .isEmpty();
        }
    }

    @Nested
    class Crossing_segments {
        @Test
        void match_common_texts_and_neither_is_more_specific() {
            assertOverlaps(router("/a{x}", "/{x}b").overlaps(), Kind.CROSSING, """
                    a{x} and {x}b match common texts, as in /ab, and neither is more specific; a{x} is taken.
                         /a{x}  added at Wiki
                         /{x}b  added at Wiki
                       Put text into one of them that tells them apart, if the order is not what you mean.""");
        }

        @Test
        void are_none_if_one_matches_all_that_the_other_matches() {
            assertThat(router("/a{x}", "/{x}", "/a{x}b", "/{x}-{y}").overlaps())
                    .extracting(Overlap::problem)
                    .containsExactly(
                            "a{x} and {x}-{y} match common texts, as in /a-x, and neither is more specific; a{x} is"
                                    + " taken.",
                            "a{x}b and {x}-{y} match common texts, as in /a-b, and neither is more specific; a{x}b is"
                                    + " taken.");
        }

        @Test
        void are_none_if_they_have_no_common_text() {
            assertThat(router("/{x}:get", "/{x}:set", "/a{x}", "/b{x}").overlaps())
                    .extracting(overlap -> overlap.route().pattern().toString())
                    .containsExactly("/a{x}", "/a{x}", "/b{x}", "/b{x}");
        }
    }

    @Nested
    class Routes_below_an_absorbing_one {
        @Test
        void take_paths_from_it() {
            assertOverlaps(router("/files/{path*}", "/files/new").overlaps(), Kind.BELOW_ABSORBING, """
                    Other routes take paths from an absorbing route: /files/new leads to /files/new.
                         /files/{path*}  added at Wiki
                         /files/new  added at Wiki
                       Nothing needs to be done, if the absorbing route is meant for what the others leave.""");
        }
    }

    @Nested
    class An_unexamined_route {
        @Test
        void has_a_converter_of_which_no_text_is_known() {
            Converter<Integer> thousands = new Converter<>() {
                @Override
                public Integer decode(String text) {
                    return text.startsWith("no. ") ? Integer.valueOf(text.substring(4)) : null;
                }

                @Override
                public String encode(Integer value) {
                    return "no. " + value;
                }
            };
            assertOverlaps(
                    Router.<String>builder()
                            .route(PathPattern.parse("/{n}"), "n", Map.of("n", thousands), "Wiki")
                            .build()
                            .overlaps(),
                    Kind.UNEXAMINED,
                    """
                    Nothing is known of the overlaps of the route: no text is known that its converters take and no \
                    more specific step.
                         /{n}  added at Wiki
                       Look at it yourself.""");
        }

        @Test
        void is_one_that_absorbs_at_least_one_segment() {
            Router<String> router = Router.<String>builder()
                    .route(PathPattern.parse("/{path+}:copy"), "copy", Map.of(), "Wiki")
                    .build();
            assertThat(router.overlaps()).extracting(Overlap::toString).containsExactly("""
                    Nothing is known of the overlaps of the route: variables that take at least one segment are not looked at.
                         /{path+}:copy  added at Wiki
                       Look at it yourself.""");
        }

        @Test
        void is_none_with_one_of_the_standard_converters() {
            for (Class<?> type : List.of(
                    int.class,
                    long.class,
                    boolean.class,
                    UUID.class,
                    DayOfWeek.class,
                    LocalDate.class,
                    LocalTime.class,
                    LocalDateTime.class,
                    Instant.class)) {
                assertThat(Router.<String>builder()
                                .route(
                                        "/{a}-{b}",
                                        "",
                                        Map.of("a", Converters.standard().find(type)))
                                .build()
                                .overlaps())
                        .as(type.getName())
                        .isEmpty();
            }
        }
    }

    @Test
    void overlaps_come_by_gravity() {
        assertThat(router("/{all*}", "/a\\b", "/a/b", "/{x}/c", "/d{x}", "/{x}e")
                        .overlaps(route -> List.of("b")))
                .extracting(Overlap::kind)
                .isSorted()
                .contains(Kind.UNREACHABLE, Kind.SHADOWED, Kind.HIDDEN_VIEW, Kind.CROSSING, Kind.BELOW_ABSORBING);
    }
}
