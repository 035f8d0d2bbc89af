package org.waymark.samples.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.samples.wiki.pages.Page;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** What the wiki does for whoever asks it, however the request comes. */
abstract class WikiSpecification {

    abstract TestClient client();

    final TestAnswer get(String target) {
        return client().get(target);
    }

    final Document page(String target) {
        TestAnswer answer = get(target);
        assertThat(answer.status()).as(target).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        return Jsoup.parse(answer.body());
    }

    final TestAnswer create(String title, String text) {
        return client().post("/new", Map.of("title", title, "name", "", "text", text));
    }

    final TestAnswer save(String name, int revision, String title, String text) {
        return client().post(
                        "/pages/" + name + "/edit",
                        Map.of("revision", Integer.toString(revision), "title", title, "text", text));
    }

    final TestAnswer rename(String name, int revision, String to) {
        return client().post("/pages/" + name + "/rename", Map.of("revision", Integer.toString(revision), "name", to));
    }

    static void assertLeadsTo(TestAnswer answer, String target) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(target);
    }

    @Nested
    class AReader {

        @Test
        void beginsWithTheLatestChanges() {
            Document home = page("/");

            assertThat(home.title()).isEqualTo("Waymark wiki");
            assertThat(home.select(".pages a").eachText()).contains("Welcome", "Markdown help");
        }

        @Test
        void seesAPageWithItsLinks() {
            Document welcome = page("/pages/welcome");

            assertThat(welcome.title()).isEqualTo("Welcome – Waymark wiki");
            assertThat(welcome.select("h1").text()).isEqualTo("Welcome");
            assertThat(welcome.select("article p a").eachAttr("href")).contains("/pages/my-first-page");
        }

        @Test
        void isLedToThePageFromAnotherSpelling() {
            assertLeadsTo(get("/pages/Markdown%20Help"), "/pages/markdown-help");
            assertLeadsTo(get("/pages/Markdown%20Help/edit"), "/pages/markdown-help/edit");
        }

        @Test
        void isOfferedToWriteAPageThatIsNotThere() {
            TestAnswer answer = get("/pages/my-first-page");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("main a").attr("href")).isEqualTo("/new?title=My+first+page");
        }

        @Test
        void hasTheSamePageAsData() {
            TestAnswer answer = get("/pages/welcome/json");

            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.body())
                    .startsWith("{\"name\":\"welcome\",\"title\":\"Welcome\",\"text\":\"This is a wiki")
                    .containsPattern("\"revision\":1,\"saved\":\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"}$");
        }

        @Test
        void findsPagesByWords() {
            create("Tea", "Green, black & <b>white</b>");

            Document found = page("/search?q=WHITE+green");
            assertThat(found.select("[role=status]").text()).isEqualTo("One page was found.");
            assertThat(found.select(".pages a").eachAttr("href")).containsExactly("/pages/tea");
            assertThat(found.select(".pages .faint").text()).isEqualTo("Green, black & <b>white</b>");
            assertThat(get("/search/json?q=green").body()).contains("\"name\":\"tea\"");
        }

        @Test
        void isToldThatNothingWasFound() {
            assertThat(page("/search?q=nosuchword").select("[role=status]").text())
                    .isEqualTo("No page was found.");
            assertThat(page("/search").select("[role=status]")).isEmpty();
        }

        @Test
        void seesAllPagesInTheOrderOfTheirNames() {
            assertThat(page("/all").select(".pages a").eachText())
                    .containsExactly(
                            "About this wiki", "How it is made", "Markdown help", "One wiki, two apps", "Welcome");
            assertThat(get("/all/json").body()).contains("\"name\":\"welcome\"");
            assertThat(page("/all?after=markdown-help").select(".pages a").eachText())
                    .containsExactly("One wiki, two apps", "Welcome");
        }

        @Test
        void getsTheStylesheet() {
            TestAnswer answer = get("/wiki.css");

            assertThat(answer.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
            assertThat(answer.body()).contains("prefers-color-scheme: dark").doesNotContain("url(", "@import");
        }
    }

    @Nested
    class AWriter {

        @Test
        void makesAPage() {
            assertLeadsTo(create("Tea & more", "*Green*"), "/pages/tea-more");

            assertThat(page("/pages/tea-more").select("article em").text()).isEqualTo("Green");
        }

        @Test
        void findsATitleInTheFormWhereOneWasAskedFor() {
            assertThat(page("/new?title=My+first+page").select("#title").val()).isEqualTo("My first page");
        }

        /** Browsers drop the first line break in a text area; the parser of the test does not. */
        @Test
        void findsTheTextInTheFormAsItWasWritten() {
            String text = "\n\n  first\n<b>\"&amp;\n</textarea><script>alert(1)</script>\n";
            create("Tea", text);

            Document form = page("/pages/tea/edit");
            assertThat(form.select("textarea").get(0).wholeText()).isEqualTo("\n" + text);
            assertThat(form.select("script")).isEmpty();
        }

        @Test
        void savesTheNextRevision() {
            create("Tea", "Green");

            assertLeadsTo(save("tea", 1, "Teas", "Black"), "/pages/tea");
            assertThat(page("/pages/tea").select("h1").text()).isEqualTo("Teas");
            assertThat(page("/pages/tea").select("article p.faint").text()).startsWith("Revision 2");
        }

        @Test
        void seesBothTextsWhereSomebodyElseWasQuicker() {
            create("Tea", "Green");
            save("tea", 1, "Tea", "Theirs <1>");

            TestAnswer answer = save("tea", 1, "My tea", "Mine <2>");

            assertThat(answer.status()).isEqualTo(409);
            Document conflict = Jsoup.parse(answer.body());
            assertThat(conflict.select("pre.source").text()).isEqualTo("Theirs <1>");
            assertThat(conflict.select("textarea").val()).isEqualTo("Mine <2>");
            assertThat(conflict.select("#title").val()).isEqualTo("My tea");
            assertThat(conflict.select("main form").attr("action")).isEqualTo("/pages/tea/edit");
            assertThat(page("/pages/tea").select("article p").first().text()).isEqualTo("Theirs <1>");

            int shown = Integer.parseInt(conflict.select("input[name=revision]").val());
            assertLeadsTo(save("tea", shown, "My tea", "Theirs and mine"), "/pages/tea");
        }

        @Test
        void losesNothingWhereThePageWasRenamedMeanwhile() {
            create("Tea", "Green");
            rename("tea", 1, "green-tea");

            TestAnswer answer = save("tea", 1, "Tea", "Mine");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(Jsoup.parse(answer.body()).select("main form").attr("action"))
                    .isEqualTo("/pages/green-tea/edit");
            assertThat(Jsoup.parse(answer.body()).select("textarea").val()).isEqualTo("Mine");
        }

        @Test
        void renamesAPageThatIsThenFoundByBothNames() {
            create("Tea", "Green");

            assertLeadsTo(rename("tea", 1, "green-tea"), "/pages/green-tea");
            assertLeadsTo(get("/pages/tea"), "/pages/green-tea");
            assertThat(page("/pages/green-tea").select("h1").text()).isEqualTo("Tea");
        }

        @Test
        void isToldOfAConflictInARename() {
            create("Tea", "Green");
            save("tea", 1, "Tea", "Black");

            TestAnswer answer = rename("tea", 1, "green-tea");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(Jsoup.parse(answer.body()).select("#name").val()).isEqualTo("green-tea");
        }

        @Test
        void readsTheHistoryAndBringsAnOldTextBack() {
            create("Tea", "Green");
            save("tea", 1, "Teas", "Black");

            Document history = page("/pages/tea/history");
            assertThat(history.select(".pages a").eachText()).containsExactly("Revision 2", "Revision 1");

            Document old = page(history.select(".pages a").last().attr("href"));
            assertThat(old.select("pre.source").text()).isEqualTo("Green");
            String revision = old.select("input[name=revision]").val();
            TestAnswer restored = client().post(old.select(".notice").attr("action"), Map.of("revision", revision));

            assertLeadsTo(restored, "/pages/tea");
            assertThat(page("/pages/tea").select("h1").text()).isEqualTo("Tea");
            assertThat(page("/pages/tea/history").select(".pages li")).hasSize(3);
            assertThat(page("/pages/tea/history?before=3").select(".pages li")).hasSize(2);
        }
    }

    @Nested
    class BadInput {

        private Document refused(TestAnswer answer) {
            assertThat(answer.status()).isEqualTo(422);
            return Jsoup.parse(answer.body());
        }

        @Test
        void isShownAgainWithTheMessagesBesideTheFields() {
            String text = "x".repeat(Page.MAX_TEXT + 1);
            Document form = refused(client().post("/new", Map.of("title", " ", "name", "a/b", "text", text)));

            assertThat(form.select(".problem").eachText())
                    .containsExactly(
                            "The title is missing. Give the page a title.",
                            "This is not a name. Use small letters and digits, in words joined by single hyphens, such"
                                    + " as markdown-help, here: a-b.",
                            "The text has 100,001 characters; 100,000 are the most. Shorten it.");
            assertThat(form.select("#name").val()).isEqualTo("a/b");
            assertThat(form.select("textarea").val()).isEqualTo(text);
        }

        @Test
        void inAnEditIsShownAgainForTheSameRevision() {
            create("Tea", "Green");
            save("tea", 1, "Tea", "Black");
            Document form = refused(save("tea", 1, "", "Mine"));

            assertThat(form.select("input[name=revision]").val()).isEqualTo("1");
            assertThat(form.select("textarea").val()).isEqualTo("Mine");
        }

        @Test
        void isANameThatIsTakenOrMissing() {
            assertThat(refused(create("Welcome", "")).select(".problem").text())
                    .isEqualTo("There is already a page named \"welcome\". Choose another name.");
            assertThat(refused(rename("welcome", 1, "markdown-help"))
                            .select(".problem")
                            .text())
                    .isEqualTo("There is already a page named \"markdown-help\". Choose another name.");
            assertThat(refused(rename("welcome", 1, " ")).select(".problem").text())
                    .startsWith("The name is missing.");
        }

        @Test
        void inASearchIsRefused() {
            TestAnswer answer = get("/search?q=" + "x".repeat(201));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(Jsoup.parse(answer.body()).select(".notice").text())
                    .isEqualTo("The search has 201 characters; 200 are the most. Shorten it.");
        }

        @Test
        void inAFormThatNoBrowserSentIsRefused() {
            assertThat(client().post("/pages/welcome/edit", Map.of("revision", "1"))
                            .body())
                    .contains("The form has no field &quot;title&quot;.");
            assertThat(client().post("/pages/welcome/edit", Map.of("revision", "<i>", "title", "a", "text", "b"))
                            .body())
                    .contains("The field &quot;revision&quot; is not a number: &quot;&lt;i&gt;&quot;.");
            assertThat(client().send(HttpRequest.of("POST", "/new").withBody("application/json", "{}"))
                            .status())
                    .isEqualTo(415);
        }

        @Test
        void thatIsScriptStaysText() {
            String script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
            client().post(
                            "/new",
                            Map.of(
                                    "title",
                                    script,
                                    "name",
                                    "attack",
                                    "text",
                                    script + "\n\n[x](javascript:alert(1)) [[???]] [[" + script + "]]"));

            for (String target : new String[] {
                "/",
                "/all",
                "/pages/attack",
                "/pages/attack/edit",
                "/pages/attack/rename",
                "/pages/attack/history",
                "/pages/attack/history/1",
                "/search?q=%3Cscript%3E",
                "/search?q=%22%3E%3Cimg+src%3Dx+onerror%3Dalert(1)%3E"
            }) {
                Document page = page(target);
                assertThat(page.select("script, img, [onerror], a[href^=javascript]"))
                        .as(target)
                        .isEmpty();
                assertThat(page.text()).as(target).contains("Search");
            }
        }
    }

    @Nested
    class ARequestThatDoesNotFit {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/nowhere",
                    "/pages/none",
                    "/pages/none/history",
                    "/pages/welcome/nothing",
                    "/pages/welcome/history/2",
                    "/pages/welcome/history/x",
                    "/pages/%3F"
                })
        void isNotFound(String target) {
            TestAnswer answer = get(target);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("header .site").text()).isEqualTo("Waymark wiki");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "POST   | /pages/welcome           | GET, HEAD, OPTIONS",
                    "DELETE | /pages/welcome/edit      | GET, HEAD, OPTIONS, POST",
                    "GET    | /pages/welcome/history/1/restore | OPTIONS, POST",
                    "PUT    | /new                     | GET, HEAD, OPTIONS, POST"
                })
        void isToldTheMethodsThatDo(String method, String target, String allowed) {
            TestAnswer answer = client().send(method, target);

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo(allowed);
        }

        @Test
        void sentByAPageOfAnotherSiteChangesNothing() {
            TestAnswer answer = client().send(HttpRequest.of("POST", "/pages/welcome/edit")
                    .withBody("application/x-www-form-urlencoded", "revision=1&title=a&text=b")
                    .withHeader("Sec-Fetch-Site", "cross-site"));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(page("/pages/welcome").select("h1").text()).isEqualTo("Welcome");
        }

        @Test
        void forTheHeadOnlyGetsTheHeadOnly() {
            TestAnswer answer = client().send("HEAD", "/pages/welcome");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }
}
