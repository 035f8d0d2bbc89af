package org.waymark.samples.codehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window. */
final class Browser implements AutoCloseable {
    static final int PHONE = 390;
    static final int DESKTOP = 1_200;

    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    /** Tells at length of protocols that no test uses. Held here, since loggers are collected else. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isThere() {
        return BROWSER.canExecute() && DRIVER.canExecute();
    }

    static Browser start(Path profile) {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions()
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
                        "--user-data-dir=" + profile);
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options));
    }

    void open(String address) {
        driver.get(address);
    }

    void size(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", width == PHONE));
    }

    void colors(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    String title() {
        return driver.getTitle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    void follow(String link) {
        clickAndLeave(driver.findElement(By.linkText(link)));
    }

    void press(String button) {
        clickAndLeave(driver.findElement(By.xpath("//button[normalize-space()='" + button + "']")));
    }

    void type(String field, String text) {
        one("#" + field).clear();
        one("#" + field).sendKeys(text);
    }

    /** A click returns before the next page is there, so the page that is left is marked, and the mark waited away. */
    private void clickAndLeave(WebElement element) {
        driver.executeScript("document.left = true");
        element.click();
        Instant limit = Instant.now().plusSeconds(30);
        while (!isLoaded()) {
            assertThat(Instant.now()).as("after a click on %s", element).isBefore(limit);
        }
    }

    private boolean isLoaded() {
        try {
            return (Boolean) driver.executeScript("return !document.left && document.readyState === 'complete'");
        } catch (WebDriverException betweenTwoPages) {
            return false;
        }
    }

    /** Keeps what is to be seen, on a large screen and on a small one, by day and by night. All of it fits. */
    void look(String name) throws IOException {
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        for (int width : new int[] {DESKTOP, PHONE}) {
            size(width);
            assertThat((Long) run("return document.documentElement.scrollWidth"))
                    .as("%s on a screen of %s", name, width)
                    .isLessThanOrEqualTo(width);
            for (String scheme : List.of("light", "dark")) {
                colors(scheme);
                Files.write(
                        screenshots.resolve(name + "-" + width + "-" + scheme + ".png"),
                        driver.getScreenshotAs(OutputType.BYTES));
            }
        }
        colors("light");
    }

    void forget() {
        driver.manage().deleteAllCookies();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
