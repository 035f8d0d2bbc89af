package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.traject.Converter;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.testing.TestClient;

/** Links to views that take from the query what the path of their model does not. */
class LinkQueryTest {
    record Folder(String name) {}

    record Search(String text, Optional<String> language) {}

    interface Colour {}

    record Grey(int level) implements Colour {}

    enum Order {
        NAME,
        SIZE {
            @Override
            boolean isOfNumbers() {
                return true;
            }
        };

        boolean isOfNumbers() {
            return false;
        }
    }

    record Colours() implements Converter<Colour> {
        @Override
        public @Nullable Colour decode(String text) {
            return text.startsWith("grey-") ? new Grey(Integer.parseInt(text.substring(5))) : null;
        }

        @Override
        public String encode(Colour colour) {
            return "grey-" + ((Grey) colour).level();
        }
    }

    static class Files extends App {
        @Converts
        static Converter<Colour> colours() {
            return new Colours();
        }

        @Path("/folders/{name}")
        Folder folder(String name) {
            return new Folder(name);
        }

        @Path("/search")
        Search search(String text, Optional<String> language) {
            return new Search(text, language);
        }

        @View(name = "list")
        String list(Folder folder, int page, @Default("NAME") Order order, List<String> tag, Optional<Colour> colour) {
            return page + " " + order + " " + tag + " " + colour;
        }

        @View(name = "next")
        String next(Folder folder, @Default("1") int page, Request request) {
            return request.link(folder, "next", Map.of("page", page + 1));
        }
    }

    static class Cabinet extends App {
        private final Files drawer = new Files();

        @Mount("/drawer")
        Files drawer() {
            return drawer;
        }
    }

    private final Files files = new Files();
    private final Request request = requestTo(files);
    private final TestClient client = TestClient.of(files);

    private static Request requestTo(App app) {
        return new Request(MountedApp.root(Site.of(app.getClass()), app), HttpRequest.of("GET", "/"));
    }

    @Test
    void lead_to_the_view_with_what_it_takes() {
        String link = request.link(
                new Folder("a b"),
                "list",
                Map.of("page", 2, "order", Order.SIZE, "tag", List.of("red", "R&D"), "colour", new Grey(3)));

        assertThat(link).isEqualTo("/folders/a%20b/list?colour=grey-3&order=SIZE&page=2&tag=red&tag=R%26D");
        assertThat(client.get(link).body()).isEqualTo("2 SIZE [red, R&D] Optional[Grey[level=3]]");
    }

    @Test
    void lead_from_page_to_page() {
        assertThat(client.get("/folders/a/next").body()).isEqualTo("/folders/a/next?page=2");
        assertThat(client.get("/folders/a/next?page=2").body()).isEqualTo("/folders/a/next?page=3");
    }

    @Test
    void have_it_after_what_the_path_takes() {
        Search search = new Search("tea & milk", Optional.empty());

        assertThat(request.link(search, "results", Map.of("page", 2)))
                .isEqualTo("/search/results?text=tea+%26+milk&page=2");
        assertThat(request.link(search, "", Map.of("page", 2))).isEqualTo("/search?text=tea+%26+milk&page=2");
    }

    @Test
    void leave_out_what_is_null_or_empty() {
        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("page", null);
        nothing.put("colour", Optional.empty());
        nothing.put("tag", List.of());

        assertThat(request.link(new Folder("a"), "list", nothing)).isEqualTo("/folders/a/list");
        assertThat(request.link(new Folder("a"), "list", Map.of("colour", Optional.of(new Grey(1)))))
                .isEqualTo("/folders/a/list?colour=grey-1");
    }

    @Test
    void need_no_model_at_hand() {
        assertThat(request.link(Folder.class, Map.of("name", "a"), "list", Map.of("page", 2)))
                .isEqualTo("/folders/a/list?page=2");
        assertThat(request.link(Search.class, Map.of("text", "tea"), "", Map.of("page", 2)))
                .isEqualTo("/search?text=tea&page=2");
    }

    @Test
    void may_be_to_views_of_apps() {
        Cabinet cabinet = new Cabinet();

        assertThat(request.link(files, "", Map.of("page", 2))).isEqualTo("/?page=2");
        assertThat(requestTo(cabinet).link(cabinet.drawer, "", Map.of("colour", new Grey(1))))
                .isEqualTo("/drawer?colour=grey-1");
    }

    @Test
    void are_refused_if_the_model_says_that_itself() {
        Search search = new Search("tea", Optional.empty());

        assertThatThrownBy(() -> request.link(search, "results", Map.of("language", "de")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The path /search takes \"language\" from the query itself: it is the model that says it in a"
                                + " link. Link to the model that has this value, or let the view take it by another name.");
    }

    @Test
    void are_refused_if_nothing_writes_a_value() {
        assertThatThrownBy(() -> request.link(new Folder("a"), "list", Map.of("page", new Folder("b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing converts a " + Folder.class.getName()
                        + " to text for the parameter \"page\" of a link. Declare a converter with @Converts, or pass a"
                        + " text.");
    }
}
