package org.waymark.traject.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.traject.BadPathException;
import org.waymark.traject.Converter;
import org.waymark.traject.Converters;
import org.waymark.traject.LinkException;
import org.waymark.traject.Links;
import org.waymark.traject.Overlap;
import org.waymark.traject.Parameter;
import org.waymark.traject.Parameters;
import org.waymark.traject.PathPolicy;
import org.waymark.traject.QueryParameters;
import org.waymark.traject.Resolution;
import org.waymark.traject.RouteMatcher;
import org.waymark.traject.Router;
import org.waymark.traject.UriTemplate;

/** The examples of the guide's chapter on paths and links. */
class PathsAndLinksTest {
    private static final Converter<Integer> NUMBER = Converters.standard().find(int.class);

    private final Router<String> router = Router.<String>builder()
            .route("/", "library")
            .route("/books/{title}", "book")
            .route("/books/{title}/pages/{number}", "page", Map.of("number", NUMBER))
            .route("/covers/{title}-{size}.png", "cover")
            .route("/files/{path*}", "file")
            .build();

    record Page(String title, int number) {}

    @Test
    void a_router_may_go_back() {
        Router<String> forward =
                Router.<String>builder().route("/a/b", "b").route("/{x}/c", "c").build();
        Router<String> goingBack = forward.toBuilder().backtracking().build();

        assertThat(forward.resolve("/a/c").route()).isNull();
        assertThat(goingBack.resolve("/a/c").route().target()).isEqualTo("c");
    }

    @Test
    void a_matcher_notes_places_only() {
        RouteMatcher<String> matcher = router.matcher();

        assertThat(matcher.match("/books/walden/pages/12/edit")).isTrue();
        assertThat(matcher.route().target()).isEqualTo("page");
        assertThat(matcher.path().substring(matcher.start(0), matcher.end(0))).isEqualTo("walden");
        assertThat(matcher.value(1)).isEqualTo(12);
        assertThat(matcher.path().substring(matcher.consumed())).isEqualTo("edit");
    }

    @Test
    void a_path_leads_to_a_target() {
        Resolution<String> found = router.resolve("/books/walden/pages/12/edit");

        assertThat(found.route().target()).isEqualTo("page");
        assertThat(found.variables().get("title", String.class)).isEqualTo("walden");
        assertThat(found.variables().get("number", int.class)).isEqualTo(12);
        assertThat(found.rest()).containsExactly("edit");
    }

    @Test
    void the_most_specific_step_is_taken() {
        assertThat(router.resolve("/covers/on-the-road-large.png").variables().asMap())
                .containsEntry("title", "on-the-road")
                .containsEntry("size", "large");
        assertThat(router.resolve("/files/2026/report.pdf").variables().get("path"))
                .isEqualTo("2026/report.pdf");
        assertThat(router.resolve("/books/walden/pages/twelve").route()).isNull();
        assertThat(router.resolve("/books/+new").rest()).containsExactly("+new");
    }

    @Test
    void routes_can_take_paths_from_each_other() {
        Router<String> pages = Router.<String>builder()
                .route("/pages", "all pages")
                .route("/pages/new/draft", "draft")
                .route("/pages/{name}", "page")
                .route("/pages/{name}/history", "history")
                .build();

        assertThat(pages.overlaps(route -> Set.of("json")))
                .extracting(Overlap::kind, Overlap::example)
                .containsExactly(
                        tuple(Overlap.Kind.SHADOWED, "/pages/new"),
                        tuple(Overlap.Kind.SHADOWED, "/pages/new/history"),
                        tuple(Overlap.Kind.HIDDEN_VIEW, "/pages/json"));
    }

    @Test
    void strangers_send_strange_paths() {
        assertThatThrownBy(() -> router.resolve("/files/..%2fpasswords"))
                .isInstanceOfSatisfying(BadPathException.class, e -> assertThat(e.reason())
                        .isEqualTo(BadPathException.Reason.ENCODED_SLASH));
    }

    @Test
    void a_policy_can_be_lenient() {
        Router<String> lenient = router.toBuilder().policy(PathPolicy.LENIENT).build();

        assertThat(lenient.resolve("/files/a/../b//c/").canonicalPath()).isEqualTo("/files/b/c");
    }

    @Test
    void a_route_leads_back_to_a_path() {
        String path = router.routes().get(2).link(Map.of("title", "1984 ½", "number", 7));

        assertThat(path).isEqualTo("/books/1984%20%C2%BD/pages/7");
        assertThat(router.resolve(path).variables().get("title")).isEqualTo("1984 ½");
    }

    @Test
    void a_link_that_would_not_lead_back_is_refused() {
        assertThatThrownBy(() -> router.routes().get(1).link(Map.of("title", "either/or")))
                .isInstanceOf(LinkException.class)
                .hasMessageContaining("has a slash, which separates segments");
    }

    @Test
    void an_object_has_a_link() {
        Links links = Links.builder()
                .route(
                        Page.class,
                        router.routes().get(2),
                        page -> Map.of("title", page.title(), "number", page.number()))
                .build();

        assertThat(links.link(new Page("walden", 12))).isEqualTo("/books/walden/pages/12");
        assertThat(links.link(Page.class, Map.of("title", "emma", "number", 1))).isEqualTo("/books/emma/pages/1");
    }

    @Test
    void an_object_gives_its_variables_itself() {
        Links links = Links.builder()
                .route(Page.class, router.routes().get(2), Parameters.of(), MethodHandles.lookup())
                .build()
                .withPrefix("https://example.org");

        assertThat(links.link(new Page("walden", 12))).isEqualTo("https://example.org/books/walden/pages/12");
    }

    @Test
    void a_query_has_declared_parameters() {
        Parameters parameters = Parameters.of(
                Parameter.of("from", NUMBER).orElse(1),
                Parameter.list("tag", Converters.standard().find(String.class)));

        assertThat(parameters.decode(QueryParameters.parse("tag=novel&tag=long")))
                .isEqualTo(Map.of("from", 1, "tag", List.of("novel", "long")));
        assertThat(parameters.encode(Map.of("from", 20, "tag", List.of("a b"))).encode())
                .isEqualTo("from=20&tag=a+b");
    }

    @Test
    void a_route_has_a_template() {
        Parameters parameters = Parameters.of(
                Parameter.of("from", NUMBER),
                Parameter.list("tag", Converters.standard().find(String.class)));

        UriTemplate template = router.routes().get(1).pattern().template(parameters);

        assertThat(template).hasToString("/books/{title}{?from,tag*}");
        assertThat(template.variables()).containsExactly("title", "from", "tag");
        assertThat(template.expand(Map.of("title", "1984 ½", "tag", List.of("novel", "long"))))
                .isEqualTo("/books/1984%20%C2%BD?tag=novel&tag=long");
    }
}
