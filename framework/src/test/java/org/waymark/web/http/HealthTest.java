package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

@DisplayName("Health")
class HealthTest {
    private final Health health = Health.at("/health", request -> Response.text("the app"));

    @Test
    void is_told_at_its_path_only() {
        assertThat(ask(health, "GET", "/health").body()).isEqualTo("{\"status\":\"up\",\"checks\":{}}");
        assertThat(ask(health, "GET", "/health").header("Cache-Control")).isEqualTo("no-store");
        assertThat(ask(health, "GET", "/health/").body()).isEqualTo("the app");
    }

    @Test
    void is_what_the_checks_say() {
        Health checked = health.check("database", () -> true).check("mail", () -> false);

        TestAnswer answer = ask(checked, "GET", "/health");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"down\",\"checks\":{\"database\":\"up\",\"mail\":\"down\"}}");
    }

    @Test
    void tells_nobody_why_a_check_failed() {
        Health failing = health.check("database", () -> {
            throw new IllegalStateException("jdbc:secret");
        });

        TestAnswer answer = ask(failing, "GET", "/health");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"down\",\"checks\":{\"database\":\"down\"}}");
    }

    @Test
    void is_not_what_a_check_leaves_open() {
        Health open = health.check("database", () -> null);

        assertThat(ask(open, "GET", "/health").body())
                .isEqualTo("{\"status\":\"down\",\"checks\":{\"database\":\"down\"}}");
    }

    @Test
    void can_only_be_asked_for() {
        assertThat(ask(health, "HEAD", "/health").status()).isEqualTo(200);
        assertThat(ask(health, "POST", "/health").status()).isEqualTo(405);
        assertThat(ask(health, "POST", "/health").header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void has_checks_with_plain_names() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> health.check("a \"b\"", () -> true))
                .withMessage("Not a name of a check: \"a \"b\"\". Use letters, digits, - and _ only.");
    }

    @Nested
    class A_check {
        private final AtomicLong now = new AtomicLong();
        private final AtomicInteger runs = new AtomicInteger();

        private Health within(Duration deadline) {
            return new Health("/health", request -> Response.text("the app"), Map.of(), deadline, now::get);
        }

        @Test
        void counts_for_a_second() {
            Health counting = within(Duration.ofMinutes(1)).check("counted", () -> runs.incrementAndGet() == 1);

            assertThat(ask(counting, "GET", "/health").status()).isEqualTo(200);
            now.addAndGet(999_999_999);
            assertThat(ask(counting, "GET", "/health").status()).isEqualTo(200);
            now.addAndGet(1);
            assertThat(ask(counting, "GET", "/health").status()).isEqualTo(503);
            assertThat(runs).hasValue(2);
        }

        @Test
        void is_waited_for_from_when_it_began_however_long_the_one_before_took() {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch never = new CountDownLatch(1);
            Health slow = within(Duration.ofDays(1))
                    .check("slow", () -> {
                        begun.await();
                        now.addAndGet(TimeUnit.DAYS.toNanos(1));
                        return true;
                    })
                    .check("hanging", () -> {
                        begun.countDown();
                        never.await();
                        return true;
                    });

            assertThat(ask(slow, "GET", "/health").body())
                    .isEqualTo("{\"status\":\"down\",\"checks\":{\"slow\":\"up\",\"hanging\":\"down\"}}");
            never.countDown();
        }

        @Test
        void that_does_not_end_is_not_well_and_not_begun_again() {
            CountDownLatch never = new CountDownLatch(1);
            Health hanging = within(Duration.ZERO).check("hanging", () -> {
                runs.incrementAndGet();
                never.await();
                return true;
            });

            for (int i = 0; i < 5; i++) {
                assertThat(ask(hanging, "GET", "/health").body())
                        .isEqualTo("{\"status\":\"down\",\"checks\":{\"hanging\":\"down\"}}");
                now.addAndGet(5_000_000_000L);
            }
            assertThat(runs).hasValueLessThan(2);
            never.countDown();
        }
    }

    private static TestAnswer ask(Handler handler, String method, String path) {
        return TestClient.of(handler).send(method, path);
    }
}
