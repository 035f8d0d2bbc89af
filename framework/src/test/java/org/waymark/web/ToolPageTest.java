package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.web.ToolSamples.Blog;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Proxies;
import org.waymark.web.http.Response;

class ToolPageTest {
    private final Blog blog = new Blog();
    private final Site site = Site.of(Blog.class);
    private final Handler production = site.publish(blog);
    private final Handler development = Publisher.of(site, blog).inDevelopment();

    private Document page(String target) {
        return Jsoup.parse(text(development.handle(HttpRequest.of("GET", target))));
    }

    private static String text(Response response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            response.body().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_page_shows_the_paths_and_leads_to_the_other_tools() {
        Document page = page("/+waymark");
        assertThat(page.select("h1").text()).isEqualTo("Paths of Blog");
        assertThat(page.select("nav a").eachAttr("href"))
                .containsExactly(
                        "/+waymark/paths",
                        "/+waymark/views",
                        "/+waymark/permissions",
                        "/+waymark/tweens",
                        "/+waymark/overlaps",
                        "/+waymark/openapi");
        assertThat(page.select(".cells b").eachText()).contains("/{slug}/comments/{number}", "Comments, mounted");
    }

    @Test
    void each_tool_has_a_page_and_the_same_as_JSON() {
        for (String tool : new String[] {"paths", "views", "permissions", "tweens", "overlaps"}) {
            assertThat(page("/+waymark/" + tool).select("nav a[aria-current]").text())
                    .isEqualTo(tool);
            Response json = development.handle(HttpRequest.of("GET", "/+waymark/" + tool + ".json"));
            assertThat(json.headers().first("Content-Type")).contains("application/json");
        }
        assertThat(text(development.handle(HttpRequest.of("GET", "/+waymark/openapi"))))
                .startsWith("{\n  \"openapi\": \"3.1.0\"");
    }

    @Test
    void a_request_is_explained_as_if_it_came_from_who_looks_at_the_page() {
        String why = "/+waymark/why?method=get&path=/first/edit";
        assertThat(page(why).select("li.entry").eachText()).anyMatch(step -> step.startsWith("outcome 401"));
        HttpRequest asAuthor = HttpRequest.of("GET", why).withHeader("User", "ann");
        assertThat(Jsoup.parse(text(development.handle(asAuthor)))
                        .select("li.entry")
                        .last()
                        .text())
                .isEqualTo("outcome the view answers");
        assertThat(page(why).select("input[name=path]").val()).isEqualTo("/first/edit");
    }

    @Test
    void what_is_asked_is_shown_as_text() {
        Document page = page("/+waymark/why?method=GET&path=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("main").text())
                .contains("why GET <script>alert(1)</script>")
                .contains("\"<script>alert(1)</script>\" is no path. Write it as it is sent: with a slash first.");
        assertThat(page.select("p a").attr("href"))
                .isEqualTo("/+waymark/why.json?method=GET&path=%3Cscript%3Ealert%281%29%3C%2Fscript%3E");
    }

    @Test
    void what_is_no_tool_is_not_found() {
        assertThat(development
                        .handle(HttpRequest.of("GET", "/+waymark/nothing"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void all_else_is_answered_by_the_app() {
        assertThat(text(development.handle(HttpRequest.of("GET", "/")))).isEqualTo("Blog");
        assertThat(development.handle(HttpRequest.of("POST", "/+waymark")).status())
                .isEqualTo(404);
    }

    @Test
    void in_production_there_is_no_such_page() {
        for (String target :
                new String[] {"/+waymark", "/+waymark/paths", "/+waymark/why?path=/", "/+waymark/openapi"}) {
            assertThat(production.handle(HttpRequest.of("GET", target)).status())
                    .as(target)
                    .isEqualTo(404);
        }
    }

    private int status(HttpRequest request) {
        return development.handle(request).status();
    }

    @Test
    void nobody_is_answered_but_this_machine_by_a_name_of_its_own() throws Exception {
        HttpRequest request = HttpRequest.of("GET", "/+waymark/views");
        HttpRequest stranger = request.withRemote(InetAddress.getByName("192.0.2.1"));

        assertThat(status(request.withHeader("Host", "localhost:8080"))).isEqualTo(200);
        assertThat(status(request.withHeader("Host", "[::1]"))).isEqualTo(200);
        assertThat(status(request.withHeader("Host", "evil.example"))).isEqualTo(403);
        assertThat(status(request.withHeader("Host", "localhost").withHeader("Host", "evil.example")))
                .isEqualTo(403);
        assertThat(text(development.handle(stranger.withHeader("Host", "localhost"))))
                .isEqualTo(
                        "The tools of development answer requests from this machine only, to localhost or to one of the"
                                + " hosts that the site names.\n");
        assertThat(Proxies.at("127.0.0.1", "::1")
                        .before(development)
                        .handle(request.withHeader("X-Forwarded-For", "192.0.2.1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void this_machine_may_have_a_name_that_the_site_says() {
        Site named = Site.builder(Blog.class)
                .environment(Map.of("WAYMARK_HOSTS_NAMES", "blog.test"))
                .build();
        Handler tools = Publisher.of(named, blog).inDevelopment();
        HttpRequest request = HttpRequest.of("GET", "/+waymark/views");

        assertThat(tools.handle(request.withHeader("Host", "blog.test")).status())
                .isEqualTo(200);
        assertThat(tools.handle(request.withHeader("Host", "localhost")).status())
                .isEqualTo(200);
        assertThat(tools.handle(request.withHeader("Host", "evil.test")).status())
                .isEqualTo(403);
    }
}
