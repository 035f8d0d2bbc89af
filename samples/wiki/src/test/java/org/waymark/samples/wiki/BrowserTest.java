package org.waymark.samples.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Uses the wiki as a person does, in a browser with a screen as small as that of a phone. */
class BrowserTest {

    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final int WIDTH = 390;

    /** Tells at length of protocols that no test uses. Held here, since loggers are collected else. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static RunningWiki wiki;
    private static ChromeDriver browser;

    @BeforeAll
    static void start(@TempDir Path profile) throws IOException {
        assumeTrue(
                BROWSER.canExecute() && DRIVER.canExecute(),
                "skipped: there is no " + BROWSER + " with a " + DRIVER + "; install chromium and chromium-driver");
        SELENIUM.setLevel(Level.SEVERE);
        wiki = RunningWiki.start(new Settings(
                0, "localhost", profile.resolve("data"), Optional.empty(), Optional.empty(), Settings.Variant.BOTH));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(),
                options(profile.resolve("user")));
    }

    private static ChromeOptions options(Path profile) {
        return new ChromeOptions()
                .setBinary(BROWSER)
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile)
                .setExperimentalOption(
                        "mobileEmulation",
                        Map.of("deviceMetrics", Map.of("width", WIDTH, "height", 844, "pixelRatio", 2.0)));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (wiki != null) {
            wiki.close();
        }
    }

    /** Every page that a test ended on fits the screen, and can be looked at afterwards. */
    @AfterEach
    void look(TestInfo test) throws IOException {
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(WIDTH);
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(
                screenshots.resolve(test.getTestMethod().orElseThrow().getName() + ".png"),
                browser.getScreenshotAs(OutputType.BYTES));
        preferColors("light");
    }

    private static void open(String path) {
        browser.get(wiki.servers().get(0).address() + path);
    }

    private static WebElement one(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private static List<String> texts(String css) {
        return browser.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void follow(String link) {
        clickAndLeave(browser.findElement(By.linkText(link)));
    }

    /** A click returns before the next page is there, so the page that is left is marked, and the mark waited away. */
    private static void clickAndLeave(WebElement element) {
        browser.executeScript("document.left = true");
        element.click();
        Instant limit = Instant.now().plusSeconds(30);
        while (!isThere()) {
            assertThat(Instant.now()).as("after a click on %s", element).isBefore(limit);
        }
    }

    private static boolean isThere() {
        try {
            return (Boolean) browser.executeScript("return !document.left && document.readyState === 'complete'");
        } catch (WebDriverException betweenTwoPages) {
            return false;
        }
    }

    private static void type(String field, String text) {
        one("#" + field).clear();
        one("#" + field).sendKeys(text);
    }

    private static void submit() {
        clickAndLeave(one("main form button"));
    }

    private static void create(String title, String text) {
        open("/new");
        type("title", title);
        type("text", text);
        submit();
    }

    @Test
    void readsTheWelcome() {
        open("/");
        follow("Welcome");

        assertThat(browser.getTitle()).isEqualTo("Welcome – Waymark wiki");
        assertThat(one("h1").getText()).isEqualTo("Welcome");
        assertThat(one("body").getCssValue("max-width")).isNotEqualTo("none");
    }

    @Test
    void readsHowToWrite() {
        open("/pages/markdown-help");

        assertThat(texts("td")).contains("strong", "the first page");
    }

    @Test
    void writesAPageThatIsOnlyMentionedYet() {
        open("/pages/welcome");
        follow("My first page");
        follow("Write it");

        assertThat(one("#title").getAttribute("value")).isEqualTo("My first page");
        type("text", "It *works*, says [[Welcome]].");
        submit();

        assertThat(browser.getCurrentUrl()).endsWith("/pages/my-first-page");
        assertThat(one("article em").getText()).isEqualTo("works");
    }

    @Test
    void editsAPage() {
        create("Edited", "\n\n    code\n\nFirst");
        follow("Edit");
        assertThat(one("#text").getAttribute("value")).isEqualTo("\n\n    code\n\nFirst");

        type("title", "Edited twice");
        type("text", "Second");
        submit();

        assertThat(one("h1").getText()).isEqualTo("Edited twice");
        assertThat(one("article").getText()).contains("Second", "Revision 2");
    }

    @Test
    void losesNothingWhenTwoSaveAtOnce() {
        create("Both", "First");
        follow("Edit");
        String mine = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/pages/both/edit");
        type("text", "Theirs");
        submit();
        browser.close();
        browser.switchTo().window(mine);
        type("text", "Mine");
        submit();

        assertThat(one("h1").getText()).isEqualTo("Saved by somebody else");
        assertThat(one("pre.source").getText()).isEqualTo("Theirs");
        assertThat(one("#text").getAttribute("value")).isEqualTo("Mine");

        type("text", "Theirs and mine");
        submit();
        assertThat(one("article p").getText()).isEqualTo("Theirs and mine");
    }

    @Test
    void isToldWhatIsWrongWithANameAndKeepsWhatWasTyped() {
        open("/new");
        type("title", "Welcome");
        type("text", "Kept");
        submit();

        assertThat(one(".problem").getText())
                .isEqualTo("There is already a page named \"welcome\". Choose another name.");
        assertThat(one("#text").getAttribute("value")).isEqualTo("Kept");
    }

    @Test
    void searches() {
        create("Needle", "It lies in a haystack.");
        one("header input[name=q]").sendKeys("HAYSTACK needle");
        clickAndLeave(one("header form button"));

        assertThat(texts(".pages a")).containsExactly("Needle");
        assertThat(one("#query").getAttribute("value")).isEqualTo("HAYSTACK needle");
    }

    @Test
    void renamesAPage() {
        create("Old name", "Text");
        follow("Rename");
        type("name", "new-name");
        submit();
        assertThat(browser.getCurrentUrl()).endsWith("/pages/new-name");

        open("/pages/old-name");
        assertThat(browser.getCurrentUrl()).endsWith("/pages/new-name");
    }

    @Test
    void bringsAnOldTextBack() {
        create("Brought back", "First");
        follow("Edit");
        type("text", "Second");
        submit();
        follow("History");
        follow("Revision 1");
        assertThat(one(".notice").getText()).contains("It is not the current one.");
        submit();

        assertThat(one("article").getText()).contains("First", "Revision 3");
    }

    @Test
    void runsNoScriptThatSomebodyWrote() {
        create("<script>document.title='hacked'</script>", "<img src=x onerror=\"document.title='hacked'\">");

        assertThat(browser.getTitle()).isEqualTo("<script>document.title='hacked'</script> – Waymark wiki");
        assertThat(browser.findElements(By.cssSelector("script, img"))).isEmpty();
    }

    @Test
    void seesTheSamePageInTheWikiOfTheCustomer() {
        browser.get(wiki.servers().get(1).address() + "/pages/welcome");
        assertThat(one(".notice").getText()).startsWith("For use within the house.");
        follow("Print this page");

        assertThat(one("h1").getText()).isEqualTo("Welcome");
    }

    @Test
    void readsInTheDark() {
        preferColors("dark");
        open("/pages/markdown-help");

        assertThat(one("body").getCssValue("background-color")).isEqualTo("rgba(23, 26, 24, 1)");
    }

    private static void preferColors(String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }
}
