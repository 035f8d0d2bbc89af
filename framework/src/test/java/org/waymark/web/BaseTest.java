package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.testing.TestClient;

/** What the client has before the path, where an app is one of several in a container. */
class BaseTest {
    static class Shop extends App {
        record Item(String name) {}

        @Path("/items/{name}")
        Item item(@Named("name") String name) {
            return new Item(name);
        }

        @Mount("/cellar")
        Cellar cellar() {
            return new Cellar();
        }

        @View
        String link(Item item, Request request) {
            return request.link(item) + " " + request.url(item) + " " + request.link(request.app());
        }

        @View(name = "leads")
        String leads(Request request) {
            return request.resolve("/shop/items/tea") + " " + request.resolve("/items/tea");
        }
    }

    static class Cellar extends App {
        @View
        String home(Request request) {
            return request.link(this);
        }
    }

    static class Elsewhere extends Shop {
        @LinkPrefix
        String prefix() {
            return "https://shop.example";
        }
    }

    private static String ask(App app, String path) {
        Publisher publisher = Publisher.of(app);
        return TestClient.of(request -> publisher.handle(request.withBase("/shop")))
                .withHeader("Host", "localhost")
                .get(path)
                .body();
    }

    @Test
    void is_before_links() {
        assertThat(ask(new Shop(), "/items/tea")).isEqualTo("/shop/items/tea http://localhost/shop/items/tea /shop/");
    }

    @Test
    void is_before_links_of_apps_that_are_mounted() {
        assertThat(ask(new Shop(), "/cellar")).isEqualTo("/shop/cellar");
    }

    @Test
    void is_not_before_links_with_a_prefix_of_the_app() {
        assertThat(ask(new Elsewhere(), "/items/tea")).startsWith("https://shop.example/items/tea ");
    }

    @Test
    void may_be_before_a_path_that_is_resolved() {
        assertThat(ask(new Shop(), "/leads")).isEqualTo("Optional[Item[name=tea]] Optional[Item[name=tea]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "/", "/shop/", "//evil.example"})
    void is_a_path(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpRequest.of("GET", "/").withBase(base))
                .withMessage("Not the base of a path: \"" + base + "\". Use nothing, or a path such as /wiki.");
    }
}
