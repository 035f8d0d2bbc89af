package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class HostsTest {
    record Reset(String token) {}

    static class Shop extends App {
        @Path("/resets/{token}")
        Reset reset(String token) {
            return new Reset(token);
        }

        @View(name = "mail")
        String mail(Request request) {
            String link = request.link(Reset.class, Map.of("token", "x7f3"), "new");
            return "Reset your password: " + request.absolute(link);
        }

        @View
        String address(Request request) {
            return request.url(this);
        }

        @Mount("/cellar")
        Cellar cellar() {
            return new Cellar();
        }
    }

    static class Cellar extends App {
        @Settings("hosts")
        static Hosts hosts() {
            return Hosts.of("cellar.example");
        }

        @View
        String home() {
            return "cellar";
        }
    }

    static class Known extends Shop {
        @Settings("hosts")
        Hosts hosts() {
            return Hosts.of("Shop.example", "*.shop.example", "[::1]");
        }
    }

    private static TestAnswer ask(App app, String host) {
        return TestClient.of(app).withHeader("Host", host).get("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "SHOP.example:8080",
                "shop.example.",
                "a.shop.example",
                "b.a.shop.example",
                "[::1]:80"
            })
    void are_those_that_are_named_whatever_the_port(String host) {
        assertThat(ask(new Known(), host).body()).isEqualTo("http://" + host + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "shop.example.evil", "evilshop.example", "example", "[::2]", "localhost"})
    void are_no_others(String host) {
        TestAnswer answer = ask(new Known(), host);

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).isEqualTo("This is not the site of that host.\n");
    }

    @Test
    void are_asked_for_if_the_request_names_none() {
        Response answer = Publisher.of(new Known()).handle(HttpRequest.of("GET", "/"));

        assertThat(answer.status()).isEqualTo(421);
    }

    @Test
    void are_any_by_default() {
        assertThat(TestClient.of(new Shop())
                        .withHeader("Host", "evil.example")
                        .get("/cellar")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evillocalhost", "[::2]"})
    void that_nobody_named_make_no_whole_address(String host) {
        App shop = new Shop();
        Request request = requestFor(shop, host);

        assertThatThrownBy(() -> request.url(shop))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Whoever sent this request says that the host is " + host
                        + ", and the site names none, so that a"
                        + " whole address might lead anywhere. Name the hosts of the site in the settings \"hosts\", such as by"
                        + " WAYMARK_HOSTS_NAMES, or say @LinkPrefix.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST", "shop.localhost", "127.0.0.1", "127.1.2.3:80", "[::1]:80"})
    void that_are_this_machine_make_whole_addresses(String host) {
        assertThat(ask(new Shop(), host).body()).isEqualTo("http://" + host + "/");
    }

    @Test
    void are_in_whole_addresses_of_any_link() {
        assertThat(TestClient.of(new Known())
                        .withHeader("Host", "shop.example")
                        .get("/mail")
                        .body())
                .isEqualTo("Reset your password: http://shop.example/resets/x7f3/new");
    }

    private static Request requestFor(App shop, String host) {
        HttpRequest http = HttpRequest.of("GET", "/").withHeader("Host", host);
        return new Request(MountedApp.root(Site.of(Shop.class), shop), http);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://docs.example/a", "HTTP://docs.example"})
    void are_not_in_links_that_have_their_own(String link) {
        assertThat(requestFor(new Shop(), "localhost").absolute(link)).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "people", "//evil.example/", "javascript:alert(1)", "docs.example/a"})
    void are_in_no_address_of_what_is_no_link(String link) {
        Request request = requestFor(new Shop(), "localhost");

        assertThatThrownBy(() -> request.absolute(link))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a link: \"" + link
                        + "\". Pass what request.link returns: a path that begins with one slash,"
                        + " or a whole address where a @LinkPrefix says so.");
    }

    @Test
    void are_those_of_the_site_and_not_of_an_app_that_is_mounted() {
        assertThat(TestClient.of(new Shop())
                        .withHeader("Host", "shop.example")
                        .get("/cellar")
                        .body())
                .isEqualTo("cellar");
    }

    @Test
    void are_named_by_the_environment_too() {
        Site site = Site.builder(Shop.class)
                .environment(Map.of("WAYMARK_HOSTS_NAMES", "a.example, b.example"))
                .build();

        TestClient client = TestClient.of(site, new Shop());

        assertThat(client.withHeader("Host", "b.example").get("/").body()).isEqualTo("http://b.example/");
        assertThat(client.withHeader("Host", "shop.example").get("/").status()).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "a.example:80", "*", "a.*.example", "", "::1"})
    void are_refused_if_they_are_none(String name) {
        assertThatThrownBy(() -> Hosts.of(name))
                .hasMessage(
                        "Not the name of a host: \"" + name
                                + "\". Write it without scheme and port, such as example.org, or *.example.org for all below it.");
    }
}
