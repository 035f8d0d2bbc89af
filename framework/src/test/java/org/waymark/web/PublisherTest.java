package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.waymark.web.http.HttpException;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

@DisplayName("A publisher")
class PublisherTest {
    record Page(String name) {}

    static final class Wiki extends App {
        @Path("/pages/{name}")
        Page page(String name) {
            return name.equals("none") ? null : new Page(name);
        }

        @View
        String show(Page page) {
            return page.name();
        }

        @View(name = "broken")
        String broken(Page page) {
            return fail("the <secret> of " + page.name());
        }

        private static String fail(String message) {
            throw new IllegalStateException(message);
        }

        @Mount("/wikis/{name}")
        Archive archive(String name) {
            return new Archive(name);
        }
    }

    static final class Archive extends App {
        private final String name;

        Archive(String name) {
            this.name = name;
        }

        @View
        String show() {
            return name;
        }

        @Path("/{year}")
        Page page(String year) {
            return new Page(year);
        }

        @View
        String show(Page page) {
            return page.name();
        }
    }

    @Nested
    class Tells_of_its_answers {
        private final List<String> told = new ArrayList<>();
        private final Publisher publisher = Publisher.of(new Wiki()).withMetrics((method, route, status, duration) -> {
            assertThat(duration).isPositive();
            told.add(method + " " + route + " " + status);
        });

        @Test
        void by_the_routes_that_led_to_them() {
            send("GET", "/pages/a");
            send("POST", "/pages/b");
            send("GET", "/pages/c/broken");
            send("GET", "/wikis/x");
            send("HEAD", "/wikis/x/2026");

            assertThat(told)
                    .containsExactly(
                            "GET /pages/{name} 200",
                            "POST /pages/{name} 405",
                            "GET /pages/{name} 500",
                            "GET /wikis/{name} 200",
                            "HEAD /wikis/{name}/{year} 200");
        }

        @Test
        void in_words_that_no_stranger_chooses() {
            send("GET", "/nothing/here");
            send("GET", "/pages/none");
            send("BREW", "/pages/a");

            assertThat(told).containsExactly("GET  404", "GET  404", "OTHER /pages/{name} 405");
        }

        private void send(String method, String path) {
            publisher.handle(HttpRequest.of(method, path));
        }
    }

    @Nested
    class Tells_of_failures {
        private final HttpRequest request =
                HttpRequest.of("GET", "/pages/a/broken").withHeader("Accept", "text/html");

        @Test
        void nothing_by_default() {
            TestAnswer answer = TestClient.of(Publisher.of(new Wiki())).send(request);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("Something went wrong on our side.")
                    .doesNotContain("secret");
        }

        @Test
        void everything_in_development() {
            TestClient client = TestClient.of(Publisher.of(new Wiki()).inDevelopment());

            TestAnswer page = client.send(request);
            assertThat(page.status()).isEqualTo(500);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.body())
                    .contains("GET /pages/a/broken", "IllegalStateException: the &lt;secret&gt; of a", "PublisherTest");

            TestAnswer text = client.get("/pages/a/broken");
            assertThat(text.status()).isEqualTo(500);
            assertThat(text.header("Content-Type")).startsWith("text/plain");
            assertThat(text.body()).startsWith("java.lang.IllegalStateException: the <secret> of a\n\tat ");
        }

        static class Shop extends App {
            @View(name = "broken")
            String broken() {
                throw new IllegalStateException("the shelf fell");
            }

            @View(name = "sold")
            String sold() {
                throw new IllegalArgumentException("sold out");
            }

            @View(name = "away")
            String away() {
                throw new HttpException(503, "Back in an hour.");
            }

            @View
            String oops(Exception error) {
                return "oops";
            }

            @View
            Response gone(IllegalArgumentException error) {
                return Response.text("gone").withStatus(410);
            }

            @View
            String later(HttpException error) {
                return "later";
            }
        }

        private List<String> logged(Publisher publisher, String path) {
            Logger logger = (Logger) LoggerFactory.getLogger(Publisher.class);
            ListAppender<ILoggingEvent> events = new ListAppender<>();
            events.start();
            logger.addAppender(events);
            logger.setLevel(Level.WARN);
            try {
                publisher.handle(HttpRequest.of("GET", path));
            } finally {
                logger.setLevel(null);
                logger.detachAppender(events);
            }
            return events.list.stream()
                    .map(event -> event.getLevel() + " " + event.getFormattedMessage() + ": "
                            + event.getThrowableProxy().getMessage())
                    .toList();
        }

        @Test
        void to_the_log_once_though_the_app_has_a_view_for_them() {
            Publisher shop = Publisher.of(new Shop());

            assertThat(logged(shop, "/broken")).containsExactly("ERROR GET /broken failed: the shelf fell");
            assertThat(logged(Publisher.of(new Wiki()), "/pages/a/broken"))
                    .containsExactly("ERROR GET /pages/a/broken failed: the <secret> of a");
        }

        @Test
        void but_not_of_those_that_an_app_answers_for_or_says_itself() {
            Publisher shop = Publisher.of(new Shop());

            assertThat(logged(shop, "/sold")).isEmpty();
            assertThat(logged(shop, "/away")).isEmpty();
            assertThat(TestClient.of(shop).get("/away").body()).isEqualTo("later");
        }

        @Test
        void everything_in_development_though_the_app_has_a_view_for_them() {
            TestClient client = TestClient.of(Publisher.of(new Shop()).inDevelopment());

            assertThat(client.get("/broken").body())
                    .startsWith("java.lang.IllegalStateException: the shelf fell\n\tat ");
            assertThat(client.get("/sold").body()).isEqualTo("gone");
            assertThat(TestClient.of(Publisher.of(new Shop())).get("/broken").body())
                    .isEqualTo("oops");
        }

        @Test
        void not_of_errors_that_are_meant_for_the_client() {
            TestClient client = TestClient.of(Publisher.of(new Wiki()).inDevelopment());

            assertThat(client.get("/nothing/here").body()).isEqualTo("There is nothing at this address.\n");
        }
    }
}
