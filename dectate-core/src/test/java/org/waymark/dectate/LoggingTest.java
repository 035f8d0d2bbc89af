package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.waymark.dectate.WikiDirectives.Page;

class LoggingTest {

    @UseDirectives(WikiDirectives.class)
    static class Wiki {
        @Page(name = "home")
        void home() {}
    }

    static class CustomerWiki extends Wiki {
        @Page(name = "news")
        void news() {}
    }

    @Test
    void aDirectiveThatIsPerformedIsOneLineOfDebugOutput() {
        ListAppender<ILoggingEvent> appender = appender("logging.test", Level.DEBUG);

        Configuration.builder()
                .app(CustomerWiki.class)
                .logger("logging.test")
                .build()
                .commit();

        assertThat(lines(appender.list))
                .containsExactly(
                        "logging.test.page: Wiki: @Page(name = \"home\") on Wiki.home",
                        "logging.test.page: CustomerWiki: @Page(name = \"home\") on Wiki.home (from Wiki)",
                        "logging.test.page: CustomerWiki: @Page(name = \"news\") on CustomerWiki.news");
    }

    @Test
    void aStaleIndexAndABrokenClassAreALineOfWarningEach(@TempDir Path folder) throws IOException {
        ClassPathFixture fixture = new ClassPathFixture(folder);
        fixture.plugins("a", "shop.One");
        Indexer.index(fixture.path("a"));
        fixture.write("a/shop/Broken.class", new byte[0]);
        ListAppender<ILoggingEvent> appender = appender("logging.scan.test", Level.WARN);

        ClassPathFixture.builder(fixture.path("a"))
                .onBroken(BrokenClasses.REPORT)
                .logger("logging.scan.test")
                .build()
                .plan();

        String location = fixture.path("a").toUri().toString();
        assertThat(lines(appender.list))
                .containsExactly(
                        "logging.scan.test.scan: The index of " + location + " is stale; its classes were read.",
                        "logging.scan.test.scan: Left out shop.Broken of " + location
                                + ": it cannot be read: it is truncated or malformed");
    }

    private static ListAppender<ILoggingEvent> appender(String name, Level level) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(level);
        return appender;
    }

    private static List<String> lines(List<ILoggingEvent> events) {
        return events.stream()
                .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .toList();
    }
}
