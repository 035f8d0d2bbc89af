package org.waymark.samples.codehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** The whole: all apps mounted, links between them, and who may do what. */
class CodeHostTest {
    private static final List<String> SECRETS =
            List.of("budget", "What the compiler costs", "Coffee", "half of all", "Savings", "Drink tea");

    private final Seed seed = Seed.planted(1);
    private final Someone visitor = Someone.unknown(TestClient.of(new CodeHost(seed.users(), seed.projects())));

    private Someone someone(String name) {
        return name.isEmpty() ? visitor : visitor.signedIn(name);
    }

    @Nested
    class Everybody {
        @ParameterizedTest
        @ValueSource(strings = {"", "ann", "bob", "cleo"})
        void can_follow_every_link_and_send_every_form(String name) {
            Someone someone = someone(name);
            Crawl crawl = Crawl.of(someone);

            assertThat(crawl.paths())
                    .contains("/ann/compiler/issues/2", "/ann/compiler/wiki/pages/plan", "/users/cleo");
            assertThat(crawl.sendForms(someone).values()).isSubsetOf(303, 422);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "bob", "cleo"})
        void is_offered_what_is_permitted_and_nothing_else(String name) {
            Someone someone = someone(name);
            Crawl offered = Crawl.of(someone);

            for (String path : Crawl.of(someone("ann")).paths()) {
                int status = someone.get(path).status();
                boolean isOffered = offered.paths().contains(path);
                assertThat(status).as("%s for %s", path, name).isEqualTo(isOffered ? 200 : name.isEmpty() ? 401 : 403);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "cleo"})
        void sees_nothing_of_what_is_private(String name) {
            Someone someone = someone(name);
            Crawl crawl = Crawl.of(someone);

            crawl.bodies()
                    .forEach((address, body) -> assertThat(body).as(address).doesNotContain(SECRETS));
            assertThat(someone.get("/ann/budget/issues/1").body()).doesNotContain(SECRETS.subList(1, 6));
        }

        @Test
        void is_sent_no_form_to_sign_in_twice() {
            assertThat(Crawl.of(someone("ann")).actions()).contains("/users/sign-in/end");
            assertThat(Crawl.of(visitor).actions()).allMatch(action -> action.startsWith("/users/sign-in"));
        }
    }

    @Nested
    class A_visitor {
        @Test
        void sees_what_is_public() {
            assertThat(visitor.page("/").select(".list a").eachText()).containsExactly("ann/compiler", "cleo/recipes");
            assertThat(visitor.json("/"))
                    .isEqualTo("[{\"name\":\"ann/compiler\",\"description\":\"A compiler for sums\","
                            + "\"link\":\"/ann/compiler\"},{\"name\":\"cleo/recipes\","
                            + "\"description\":\"What to cook\",\"link\":\"/cleo/recipes\"}]");
        }

        @Test
        void is_asked_to_sign_in_and_led_back() {
            TestAnswer refused = visitor.get("/ann/compiler/issues/new");
            String action =
                    org.jsoup.Jsoup.parse(refused.body()).select("main form").attr("action");

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isNotEmpty();
            TestAnswer signedIn = visitor.post(action, Map.of("name", "cleo", "password", Seed.PASSWORD));
            assertThat(signedIn.header("Location")).isEqualTo("/ann/compiler/issues/new");
        }

        @Test
        void comes_back_to_what_was_filtered() {
            String action = visitor.page("/ann/compiler/issues?state=CLOSED")
                    .select(".who")
                    .attr("href");
            TestAnswer signedIn = visitor.post(action, Map.of("name", "cleo", "password", Seed.PASSWORD));

            assertThat(signedIn.header("Location")).isEqualTo("/ann/compiler/issues?state=CLOSED");
        }

        @ParameterizedTest
        @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example"})
        void is_led_to_no_other_site(String back) {
            TestAnswer answer = visitor.post(
                    "/users/sign-in?back=" + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8),
                    Map.of("name", "ann", "password", Seed.PASSWORD));

            assertThat(answer.header("Location")).isEqualTo("/users");
        }

        @Test
        void sees_pages_for_errors_too() {
            assertThat(visitor.get("/ann/nothing").status()).isEqualTo(404);
            assertThat(visitor.get("/ann/compiler/issues/77").body()).contains("Error 404", "Code host");
            assertThat(visitor.get("/ann/compiler/issues?%zz").body()).contains("Error 400", "Code host");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/ann/nothing", "/ann/compiler/issues/new", "/static/codehost.css"})
        void is_sent_nothing_that_runs(String path) {
            TestAnswer answer = visitor.get(path);

            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self';");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        }

        @Test
        void keeps_the_stylesheet_as_long_as_it_stays_the_same() {
            String link = visitor.page("/").select("link[rel=stylesheet]").attr("href");

            assertThat(link).startsWith("/static/codehost.css?version=");
            assertThat(visitor.get(link).header("Cache-Control")).contains("immutable");
        }
    }

    @Nested
    class Links {
        private final Document issue = someone("cleo").page("/ann/compiler/issues/1");

        @Test
        void lead_to_the_parent_and_to_siblings() {
            assertThat(issue.select(".project .name a").eachAttr("href"))
                    .containsExactly("/users/ann", "/ann/compiler");
            assertThat(issue.select(".project nav a").eachAttr("href"))
                    .containsExactly("/ann/compiler", "/ann/compiler/issues", "/ann/compiler/wiki");
            assertThat(issue.select(".project nav [aria-current=true]").text()).isEqualTo("Issues");
        }

        @Test
        void lead_to_people_and_to_other_issues() {
            assertThat(issue.select("article p a").eachAttr("href"))
                    .containsExactly("/users/cleo", "/users/ann", "/ann/compiler/issues/2");
        }

        @Test
        void lead_from_the_wiki_to_the_issues_beside_it() {
            assertThat(visitor.page("/ann/compiler/wiki/pages/plan")
                            .select("article a")
                            .eachAttr("href"))
                    .containsExactly("/ann/compiler/issues/2", "/ann/compiler/issues/1");
        }

        @Test
        void lead_from_people_to_their_projects() {
            assertThat(someone("bob").page("/users/ann").select(".list a").eachAttr("href"))
                    .containsExactly("/ann/budget", "/ann/compiler");
        }
    }

    @Nested
    class An_owner {
        private final Someone ann = someone("ann");

        @Test
        void lets_others_in_and_out() {
            ann.after(ann.post("/ann/budget/settings/add", Map.of("name", "cleo")));
            assertThat(someone("cleo").get("/ann/budget/wiki").status()).isEqualTo(200);

            ann.after(ann.post("/ann/budget/settings/remove", Map.of("name", "cleo")));
            assertThat(someone("cleo").get("/ann/budget/wiki").status()).isEqualTo(403);
        }

        @Test
        void is_told_that_there_is_nobody_of_a_name() {
            TestAnswer answer = ann.post("/ann/budget/settings/add", Map.of("name", "zoe"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("There is nobody of this name.");
        }

        @Test
        void publishes_what_was_private() {
            ann.post("/ann/budget/settings", Map.of("description", "All our costs"));

            assertThat(visitor.page("/ann/budget").select("h1").text()).isEqualTo("All our costs");
        }
    }

    @Nested
    class Whoever_is_signed_in {
        @Test
        void is_a_visitor_again_after_signing_out() {
            Someone ann = someone("ann");
            ann.post("/users/sign-in/end", Map.of());

            assertThat(ann.get("/ann/budget").status()).isEqualTo(401);
        }

        @Test
        void has_to_sign_in_again_after_half_a_day() {
            AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
            Someone ann = Someone.unknown(TestClient.of(new Timed(now))).signedIn("ann");

            now.set(Instant.EPOCH.plus(Duration.ofHours(12)).minusSeconds(1));
            assertThat(ann.get("/ann/budget").status()).isEqualTo(200);
            now.set(Instant.EPOCH.plus(Duration.ofHours(12)));
            assertThat(ann.get("/ann/budget").status()).isEqualTo(401);
        }

        private final class Timed extends CodeHost {
            private final Clock clock;

            Timed(AtomicReference<Instant> now) {
                super(seed.users(), seed.projects());
                InstantSource source = now::get;
                this.clock = source.withZone(ZoneOffset.UTC);
            }

            @Override
            protected Clock clock() {
                return clock;
            }
        }
    }

    @Test
    void who_opens_an_issue_may_close_it_and_others_may_not() {
        Someone cleo = someone("cleo");

        assertThat(cleo.after(cleo.post("/ann/compiler/issues/1/close", Map.of()))
                        .select(".state")
                        .text())
                .isEqualTo("closed");
        assertThat(cleo.post("/ann/compiler/issues/2/close", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.post("/ann/compiler/issues/1/reopen", Map.of()).status())
                .isEqualTo(401);
        assertThat(someone("bob")
                        .post("/ann/compiler/issues/1/reopen", Map.of())
                        .status())
                .isEqualTo(303);
    }
}
