package org.waymark.samples.codehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.waymark.samples.codehost.acme.AcmeHost;
import org.waymark.web.App;
import org.waymark.web.Publisher;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

/** Uses the code host as people do, in a browser. */
class BrowserTest {
    private static final Seed SEED = Seed.planted(1);

    private static Server host;
    private static Server acme;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path profile) throws IOException {
        assumeTrue(Browser.isThere(), "skipped: install chromium and chromium-driver");
        host = serve(new CodeHost(SEED.users(), SEED.projects()));
        acme = serve(new AcmeHost(SEED.users(), SEED.projects(), AcmeHost.plantedHandbook()));
        browser = Browser.start(profile);
    }

    private static Server serve(App app) throws IOException {
        return ServerProvider.preferred()
                .start(Publisher.of(app), ServerOptions.defaults().withPort(0));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            host.close();
            acme.close();
        }
    }

    @BeforeEach
    void beginOnADesktop() {
        browser.size(Browser.DESKTOP);
        browser.open(host.address() + "/");
        browser.forget();
        browser.open(host.address() + "/");
    }

    @AfterEach
    void look(TestInfo test) throws IOException {
        browser.look(test.getTestMethod().orElseThrow().getName());
    }

    private static void signIn(String name) {
        browser.open(host.address() + "/");
        browser.follow("Sign in");
        browser.type("name", name);
        browser.type("password", Seed.PASSWORD);
        browser.press("Sign in");
    }

    @Test
    void looksAround() {
        browser.open(host.address() + "/");
        assertThat(browser.title()).isEqualTo("Projects – Code host");
        assertThat(browser.texts("main .list a")).containsExactly("ann/compiler", "cleo/recipes");
    }

    @Test
    void signsIn() {
        signIn("ann");

        assertThat(browser.address()).isEqualTo(host.address() + "/");
        assertThat(browser.one(".who").getText()).contains("ann", "Sign out");
        assertThat(browser.texts("main .list a")).contains("ann/budget");
    }

    @Test
    void isToldThatThePasswordIsWrong() {
        browser.follow("Sign in");
        browser.type("name", "ann");
        browser.type("password", "guess");
        browser.press("Sign in");

        assertThat(browser.one(".problem").getText()).contains("do not belong together");
        assertThat(browser.one("#name").getAttribute("value")).isEqualTo("ann");
    }

    @Test
    void opensAnIssueAndCommentsOnIt() {
        signIn("cleo");
        browser.follow("ann/compiler");
        browser.follow("Issues");
        browser.follow("New issue");
        browser.type("title", "Times is missing");
        browser.type("text", "2 * 3 is refused.\n\nIt is in the plan, after #1.");
        browser.press("Open it");
        assertThat(browser.one("h1").getText()).endsWith("Times is missing");

        browser.type("comment", "<script>alert(1)</script> is refused, too.");
        browser.press("Comment");
        assertThat(browser.one(".comment").getText()).contains("cleo", "<script>alert(1)</script>");

        browser.press("Close this issue");
        assertThat(browser.one(".state").getText()).isEqualTo("closed");
    }

    @Test
    void editsAWikiPage() {
        signIn("bob");
        browser.follow("ann/compiler");
        browser.follow("Wiki");
        browser.follow("Start");
        browser.follow("Edit");
        browser.type("text", "Begin with the [[Plan]].");
        browser.press("Save");

        assertThat(browser.one("article p").getText()).isEqualTo("Begin with the Plan.");
        browser.follow("Plan");
        browser.follow("#2");
        assertThat(browser.one("h1").getText()).endsWith("Write the parser");
    }

    @Test
    void writesInAForm() {
        signIn("bob");
        browser.open(host.address() + "/ann/compiler/wiki/pages/plan/edit");

        assertThat(browser.one("textarea").getAttribute("value")).startsWith("## First");
    }

    @Test
    void isRefusedAPageThatIsForOthers() {
        signIn("cleo");
        browser.open(host.address() + "/ann/compiler/settings");

        assertThat(browser.one("h1").getText()).isEqualTo("This is not for you");
    }

    @Test
    void isAskedToSignInAndComesBack() throws IOException {
        browser.open(host.address() + "/ann/budget/issues/1");
        browser.look("isAskedToSignIn");
        browser.type("name", "bob");
        browser.type("password", Seed.PASSWORD);
        browser.press("Sign in");

        assertThat(browser.one("h1").getText()).endsWith("Coffee is expensive");
    }

    @Test
    void decidesWhoWorksOnIt() {
        signIn("ann");
        browser.open(host.address() + "/ann/budget/settings");
        browser.type("name", "cleo");
        browser.press("Add");

        assertThat(browser.texts(".list form a")).containsExactly("bob", "cleo");
    }

    @Test
    void getsAroundByKeyboard() {
        browser.open(host.address() + "/ann/compiler/issues");
        browser.one("body").sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");

        browser.one("a.skip").sendKeys(Keys.ENTER);
        assertThat(browser.address()).endsWith("#content");
    }

    @Test
    void seesWhatACustomerMadeOfIt() {
        browser.open(acme.address() + "/ann/compiler/issues");
        browser.follow("Report");

        assertThat(browser.title()).isEqualTo("Report – ann/compiler – Acme Works");
        assertThat(browser.texts("td a")).contains("#1 There is no minus");
    }
}
