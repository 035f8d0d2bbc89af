package org.waymark.samples.codehost.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.samples.codehost.Someone;
import org.waymark.samples.codehost.project.Role;
import org.waymark.samples.codehost.project.TestHost;
import org.waymark.web.testing.TestAnswer;

/** The wiki alone, without repositories, issues and users. */
class WikiAppTest {
    private static final class Tested extends WikiApp implements TestHost.Trusting {
        Tested(Wiki wiki) {
            super(wiki, new TestHost());
        }
    }

    private final Wiki wiki = new Wiki(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final Tested app = new Tested(wiki);
    private final Someone visitor = TestHost.as(Role.VISITOR, app);
    private final Someone writer = TestHost.as(Role.COLLABORATOR, app);

    WikiAppTest() {
        wiki.create(new Draft("Start", "See [[Éclair]], [[Nowhere]] and #1.", 0), "owner");
        wiki.create(new Draft("Éclair", "## Sweet\n\n- one\n- <two>", 0), "owner");
    }

    @Test
    void lists_its_pages() {
        assertThat(visitor.page("/").select(".list a").eachAttr("href"))
                .containsExactly("/pages/eclair", "/pages/start");
        assertThat(visitor.json("/")).contains("\"name\":\"eclair\"", "\"title\":\"Start\"");
    }

    @Test
    void links_to_pages_that_are_there_and_to_nothing_that_is_elsewhere() {
        Document start = visitor.page("/pages/start");

        assertThat(start.select("article a").eachAttr("href")).containsExactly("/pages/eclair");
        assertThat(start.select("article p").text()).isEqualTo("See Éclair, [[Nowhere]] and #1.");
    }

    @Test
    void shows_headings_and_lists_and_no_HTML() {
        Document page = visitor.page("/pages/eclair");

        assertThat(page.select("article h2").text()).isEqualTo("Sweet");
        assertThat(page.select("article li").eachText()).containsExactly("one", "<two>");
    }

    @Test
    void shows_as_many_blank_lines_as_people_write() {
        wiki.create(new Draft("Gap", "a" + "\n".repeat(19_998) + "b", 0), "owner");

        assertThat(visitor.page("/pages/gap").select("article p").eachText()).containsExactly("a", "b");
    }

    @Test
    void takes_the_line_ends_of_browsers_for_what_they_are() {
        wiki.create(new Draft("Lines", "- one\r\n- two\r\n\r\nlast", 0), "owner");
        Document page = visitor.page("/pages/lines");

        assertThat(page.select("article ul")).hasSize(1);
        assertThat(page.select("article p").eachText()).containsExactly("last");
    }

    @Test
    void creates_a_page() {
        TestAnswer answer = writer.post("/new", Map.of("title", "New & old", "text", "Both.", "revision", "0"));

        assertThat(answer.header("Location")).isEqualTo("/pages/new-old");
        assertThat(writer.after(answer).select("h1").text()).isEqualTo("New & old");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Text, Write something here.",
        "Title, '', Write something here.",
        "start, Text, There is a page of that name already.",
        "?!, Text, A title needs a letter or a digit."
    })
    void says_what_is_wrong_and_keeps_what_was_typed(String title, String text, String problem) {
        TestAnswer answer = writer.post("/new", Map.of("title", title, "text", text, "revision", "0"));
        Document again = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(again.select(".problem").text()).isEqualTo(problem);
        assertThat(again.select("#title").val()).isEqualTo(title);
    }

    @Test
    void loses_nothing_when_two_save_at_once() {
        Map<String, String> mine = Map.of("title", "Start", "text", "Mine", "revision", "1");
        writer.after(writer.post("/pages/start/edit", Map.of("title", "Start", "text", "Theirs", "revision", "1")));
        TestAnswer answer = writer.post("/pages/start/edit", mine);
        Document both = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(both.select("pre").text()).isEqualTo("Theirs");
        assertThat(both.select("textarea").text()).isEqualTo("Mine");
        assertThat(both.select("[name=revision]").val()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "/pages/start, STRANGER, 403",
        "/pages/start, VISITOR, 200",
        "/pages/start/edit, VISITOR, 403",
        "/pages/start/edit, COLLABORATOR, 200",
        "/new, VISITOR, 403",
        "/new, OWNER, 200"
    })
    void asks_its_host_who_may_do_what(String path, Role role, int status) {
        assertThat(TestHost.as(role, app).get(path).status()).isEqualTo(status);
    }

    @Test
    void is_full_some_day() {
        for (int i = wiki.pages().size(); i < Wiki.MOST_PAGES; i++) {
            wiki.create(new Draft("Page " + i, "Text", 0), "owner");
        }
        assertThat(writer.post("/new", Map.of("title", "One more", "text", "Text", "revision", "0"))
                        .body())
                .contains("The wiki is full: it has 500 pages.");
    }

    @Test
    void runs_by_itself() {
        WikiAlone alone = new WikiAlone(wiki);

        assertThat(TestHost.as(Role.STRANGER, alone)
                        .page("/pages/start")
                        .select("article .button")
                        .attr("href"))
                .isEqualTo("/pages/start/edit");
        assertThat(TestHost.as(Role.STRANGER, alone).get("/static/codehost.css").status())
                .isEqualTo(200);
    }
}
