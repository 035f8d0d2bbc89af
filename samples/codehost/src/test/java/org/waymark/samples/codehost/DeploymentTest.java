package org.waymark.samples.codehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.samples.codehost.acme.AcmeHost;
import org.waymark.web.Site;
import org.waymark.web.Tool;
import org.waymark.web.testing.TestClient;

/** What is decided outside of the program, and what is to be known of it before it runs. */
class DeploymentTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Seed seed = Seed.planted(1);

    private Someone visitor(String variable, String value) {
        Site site = Site.builder(CodeHost.class)
                .environment(Map.of(variable, value))
                .build();
        return Someone.unknown(TestClient.of(site, new CodeHost(seed.users(), seed.projects())));
    }

    @Test
    void names_the_site() {
        assertThat(visitor("WAYMARK_CODEHOST_NAME", "Sums & Co").page("/").title())
                .isEqualTo("Projects – Sums & Co");
    }

    @Test
    void keeps_people_signed_in_on_all_machines_that_have_the_key() {
        TestClient one = visitor("WAYMARK_CODEHOST_KEY", KEY).client();
        TestClient another = visitor("WAYMARK_CODEHOST_KEY", KEY).client();
        String cookie = one.post("/users/sign-in", Map.of("name", "ann", "password", Seed.PASSWORD))
                .header("Set-Cookie");

        assertThat(new Someone(another, "Cookie", cookie.replaceAll(";.*", ""))
                        .get("/ann/budget")
                        .status())
                .isEqualTo(200);
        assertThat(new Someone(visitor("WAYMARK_CODEHOST_HOURS", "1").client(), "Cookie", cookie.replaceAll(";.*", ""))
                        .get("/ann/budget")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "WAYMARK_CODEHOST_KEY, c2hvcnQ=, 'A key has 32 bytes or more, in Base64.'",
        "WAYMARK_CODEHOST_KEY, no base64, Illegal base64 character",
        "WAYMARK_CODEHOST_HOURS, 0, Somebody stays signed in for an hour at least."
    })
    void is_refused_at_the_start_if_it_is_wrong(String variable, String value, String problem) {
        assertThatThrownBy(() -> visitor(variable, value)).hasMessageContaining(problem);
    }

    @Test
    void is_printed_without_its_key() {
        assertThat(new Deployment("Sums", Optional.of(KEY), 1)).hasToString("Deployment of Sums");
    }

    @ParameterizedTest
    @ValueSource(classes = {CodeHost.class, AcmeHost.class})
    void has_no_view_that_does_not_say_who_may_see_it(Class<?> app) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        int code = Tool.run(new String[] {"permissions", app.getName()}, out, out);

        assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }
}
