package org.waymark.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {
    private interface Titled {}

    private interface Page extends Titled {
        String name();
    }

    private record Draft(String name) implements Page {}

    private record User(String name) {}

    private record Search(String text, List<Integer> years) {}

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
}
