package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        Logger logger = (Logger) LoggerFactory.getLogger("logging.test");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.DEBUG);

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

    private static List<String> lines(List<ILoggingEvent> events) {
        return events.stream()
                .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .toList();
    }
}
