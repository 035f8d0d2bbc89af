package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
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

    private static TestAnswer ask(Handler handler, String method, String path) {
        return TestClient.of(handler).send(method, path);
    }
}
