package org.waymark.samples.codehost.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.samples.codehost.CodeHost;
import org.waymark.samples.codehost.Crawl;
import org.waymark.samples.codehost.Seed;
import org.waymark.samples.codehost.Someone;
import org.waymark.web.Anybody;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Publisher;
import org.waymark.web.Request;
import org.waymark.web.testing.TestClient;

/** The deployment of a customer: what differs, and that all else is as it was. */
class AcmeHostTest {
    private final Seed seed = Seed.planted(1);
    private final Someone visitor =
            Someone.unknown(TestClient.of(new AcmeHost(seed.users(), seed.projects(), AcmeHost.plantedHandbook())));
    private final Someone original = Someone.unknown(TestClient.of(new CodeHost(seed.users(), seed.projects())));

    @ParameterizedTest
    @ValueSource(strings = {"ann", "bob", "cleo"})
    void every_link_leads_somewhere(String name) {
        assertThat(Crawl.of(visitor.signedIn(name)).paths())
                .contains(
                        "/handbook/pages/rules",
                        "/handbook/new",
                        "/ann/compiler/issues/report",
                        "/acme-static/acme.css");
    }

    @Test
    void has_templates_of_its_own_and_the_original_keeps_its_own() {
        Document home = visitor.page("/");

        assertThat(home.title()).isEqualTo("What we work on – Acme Works");
        assertThat(home.select("footer").text()).isEqualTo("Acme Works, for use within the house.");
        assertThat(original.page("/").select("footer")).isEmpty();
        assertThat(original.page("/").title()).isEqualTo("Projects – Code host");
    }

    @Test
    void has_what_its_directive_declares_in_the_menu_of_all_pages() {
        Document page = visitor.signedIn("bob").page("/ann/compiler/wiki/pages/plan");

        assertThat(page.select("header nav a").eachText()).containsExactly("People", "Handbook");
        assertThat(page.select("header nav a").eachAttr("href")).containsExactly("/users", "/handbook");
    }

    static class Plain extends AcmeHost {
        Plain(Seed seed) {
            super(seed.users(), seed.projects(), AcmeHost.plantedHandbook());
        }

        @Override
        public Markup menu(Request request) {
            return Markup.text("plain");
        }
    }

    static class Plainer extends Plain {
        Plainer(Seed seed) {
            super(seed);
        }

        @Html(permission = Anybody.class)
        Markup front(Request request) {
            return Markup.text("plainer");
        }
    }

    @Test
    void can_be_extended_in_turn() {
        assertThat(Someone.unknown(TestClient.of(new Plain(seed)))
                        .page("/")
                        .select("header nav")
                        .text())
                .isEqualTo("plain");
        assertThat(TestClient.of(new Plainer(seed)).get("/").body()).isEqualTo("plainer");
    }

    static class TwoRules extends AcmeHost {
        TwoRules(Seed seed) {
            super(seed.users(), seed.projects(), AcmeHost.plantedHandbook());
        }

        @MenuEntry("Rules")
        Object rules() {
            return handbook();
        }

        @MenuEntry("Rules")
        Object otherRules() {
            return this;
        }
    }

    @Test
    void refuses_two_entries_of_one_name() {
        assertThatThrownBy(() -> Publisher.of(new TwoRules(seed)))
                .hasMessageContaining("@MenuEntry(\"Rules\") on TwoRules.rules")
                .hasMessageContaining("@MenuEntry(\"Rules\") on TwoRules.otherRules");
    }

    @Test
    void keeps_two_wikis_apart() {
        Someone cleo = visitor.signedIn("cleo");

        cleo.after(cleo.post(
                "/handbook/new", Map.of("title", "Lunch", "text", "At noon. See [[Rules]] and #1.", "revision", "0")));
        assertThat(cleo.page("/handbook/pages/lunch").select("article a").eachAttr("href"))
                .containsExactly("/handbook/pages/lunch/edit", "/handbook/pages/rules");
        assertThat(cleo.get("/ann/compiler/wiki/pages/lunch").status()).isEqualTo(404);
        assertThat(cleo.get("/ann/compiler/wiki/new").status()).isEqualTo(403);
        assertThat(visitor.get("/handbook").status()).isEqualTo(401);
    }

    @Test
    void lets_nobody_close_what_they_opened() {
        assertThat(visitor.signedIn("cleo")
                        .post("/ann/compiler/issues/1/close", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(visitor.signedIn("ann")
                        .post("/ann/compiler/issues/1/close", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(original.signedIn("cleo")
                        .post("/ann/compiler/issues/1/reopen", Map.of())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void has_one_view_more_and_shows_one_otherwise() {
        assertThat(visitor.page("/ann/compiler/issues").select(".notice").text())
                .startsWith("Acme answers");
        assertThat(visitor.page("/ann/compiler/issues/report").select("td a").eachAttr("href"))
                .containsExactly("/ann/compiler/issues/1", "/ann/compiler/issues/2");
        assertThat(original.get("/ann/compiler/issues/report").status()).isEqualTo(404);
    }
}
