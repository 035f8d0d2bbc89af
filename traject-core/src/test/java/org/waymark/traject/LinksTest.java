package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LinksTest {
    private interface Titled {}

    private interface Page extends Titled {
        String name();
    }

    private record Draft(String name) implements Page {}

    private record User(String name) {}

    private record Search(String text, List<Integer> years) {}

    record Listing(String name, Optional<Integer> page) {}

    static class Named {
        String getName() {
            return "bob";
        }
    }

    static class Shown extends Named {
        int page() {
            return 1;
        }

        String isPage() {
            return "not asked";
        }
    }

    record Broken(int page) {
        String name() {
            return Optional.<String>empty().orElseThrow();
        }
    }

    private final Router<String> router = Router.<String>builder()
            .route("/pages/{name}", "page")
            .route("/users/{name}", "user")
            .route("/search", "search")
            .build();

    private final Route<String> pages = router.routes().get(0);

    private final Links links = Links.builder()
            .route(Page.class, pages, page -> Map.of("name", page.name()))
            .route(User.class, router.routes().get(1), user -> Map.of("name", user.name()))
            .route(
                    Search.class,
                    router.routes().get(2),
                    Parameters.of(
                            Parameter.of("text", Converters.standard().find(String.class)),
                            Parameter.list("year", Converters.standard().find(int.class))),
                    search -> Map.of("text", search.text(), "year", search.years()))
            .build();

    @Test
    void an_object_has_the_path_of_its_class() {
        assertThat(links.link(new User("ann"))).isEqualTo("/users/ann");
    }

    @Test
    void an_object_has_the_path_of_a_supertype_if_its_class_has_none() {
        assertThat(links.link(new Draft("a b"))).isEqualTo("/pages/a%20b");
    }

    @Test
    void the_nearest_supertype_counts() {
        class Base implements Titled {}
        class Middle extends Base implements Page {
            @Override
            public String name() {
                return "m";
            }
        }
        class Leaf extends Middle {}
        assertThat(Supertypes.of(Leaf.class))
                .containsExactly(Leaf.class, Middle.class, Base.class, Page.class, Titled.class, Object.class);
        assertThat(Supertypes.of(Page.class)).containsExactly(Page.class, Titled.class, Object.class);
        assertThat(links.link(new Leaf())).isEqualTo("/pages/m");
    }

    @Test
    void an_object_that_is_not_at_hand_has_a_path_by_its_class_and_variables() {
        assertThat(links.link(Draft.class, Map.of("name", "x"))).isEqualTo("/pages/x");
    }

    @Test
    void what_is_not_in_the_path_is_in_the_query() {
        assertThat(links.link(new Search("a&b", List.of(2024, 2025))))
                .isEqualTo("/search?text=a%26b&year=2024&year=2025");
        assertThat(links.link(Search.class, Map.of())).isEqualTo("/search");
    }

    @Test
    void an_object_without_a_route_is_refused_by_name() {
        assertThatThrownBy(() -> links.link(42))
                .isInstanceOfSatisfying(LinkException.class, error -> assertThat(error.reason())
                        .isEqualTo(LinkException.Reason.NO_ROUTE))
                .hasMessage(
                        "No link for java.lang.Integer: neither the class nor a supertype has a route. Routes are known"
                                + " for [org.waymark.traject.LinksTest$Page, org.waymark.traject.LinksTest$Search,"
                                + " org.waymark.traject.LinksTest$User].");
    }

    @Test
    void an_unknown_variable_is_refused() {
        assertThatThrownBy(() -> links.link(User.class, Map.of("name", "a", "nmae", "b")))
                .isInstanceOf(LinkException.class)
                .hasMessage(
                        "No link: 'nmae' is neither a variable of the path nor a declared parameter of the query; declared"
                                + " are [].");
    }

    @Test
    void a_class_has_one_route() {
        Links.Builder builder = Links.builder().route(User.class, pages, user -> Map.of());
        assertThatThrownBy(() -> builder.route(User.class, router.routes().get(1), user -> Map.of()))
                .hasMessage("Objects of org.waymark.traject.LinksTest$User have two routes, so that their link is not"
                        + " determined.\n     " + pages + "\n     "
                        + router.routes().get(1)
                        + "\n   Keep one of them for links.");
    }

    @Nested
    class Variables_of_an_object {
        private final Parameters parameters =
                Parameters.of(Parameter.of("page", Converters.standard().find(int.class)));

        private Links links(Class<?> model, MethodHandles.Lookup lookup) {
            return Links.builder()
                    .route(model, router.routes().get(1), parameters, lookup)
                    .build();
        }

        @Test
        void are_the_components_of_a_record() {
            Links found = links(Listing.class, MethodHandles.lookup());
            assertThat(found.link(new Listing("ann", Optional.of(3)))).isEqualTo("/users/ann?page=3");
            assertThat(found.link(new Listing("ann", Optional.empty()))).isEqualTo("/users/ann");
        }

        @Test
        void are_got_by_getters_inherited_ones_among_them() {
            assertThat(links(Shown.class, MethodHandles.lookup()).link(new Shown()))
                    .isEqualTo("/users/bob?page=1");
        }

        @Test
        void need_a_method_for_each() {
            assertThatThrownBy(() -> links(User.class, MethodHandles.lookup()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("No link can be made for org.waymark.traject.LinksTest$User: it has no method page(),"
                            + " getPage() or isPage() for the variable 'page'. Add one, or give a function for the"
                            + " variables.");
        }

        @Test
        void need_a_method_that_may_be_called() {
            assertThatThrownBy(() -> links(User.class, MethodHandles.publicLookup()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("No link can be made: ")
                    .hasMessageEndingWith(
                            "name() is not accessible from java.lang.Object. Give a lookup of a class that may"
                                    + " call it, or a function for the variables.");
        }

        @Test
        void fail_as_their_getter_does() {
            Links found = links(Broken.class, MethodHandles.lookup());
            assertThatThrownBy(() -> found.link(new Broken(1))).hasMessage("No value present");
        }
    }

    @Test
    void links_may_have_a_prefix() {
        assertThat(links.withPrefix("https://example.org/").link(new User("ann")))
                .isEqualTo("https://example.org/users/ann");
        assertThat(links.withPrefix("/wiki").link(User.class, Map.of("name", "ann")))
                .isEqualTo("/wiki/users/ann");
    }
}
