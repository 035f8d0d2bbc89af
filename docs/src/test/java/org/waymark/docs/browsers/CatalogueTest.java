package org.waymark.docs.browsers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class CatalogueTest {
    private final TestClient client = TestClient.of(new Catalogue());

    @Test
    void every_answer_tells_browsers_what_they_may_do_even_one_that_is_refused() {
        assertThat(client.get("/nowhere").status()).isEqualTo(404);
        assertThat(client.get("/nowhere").header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(client.get("/nowhere").header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void pages_of_partners_may_call_it_and_those_of_others_may_not() {
        TestClient partner =
                client.withHeader("Origin", "https://partner.example").withHeader("Sec-Fetch-Site", "cross-site");
        TestAnswer asked = partner.send("OPTIONS", "/");
        TestAnswer ordered = partner.send("POST", "/");

        assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST");
        assertThat(ordered.body()).isEqualTo("ordered");
        assertThat(ordered.header("Access-Control-Allow-Origin")).isEqualTo("https://partner.example");
        assertThat(client.withHeader("Origin", "https://other.example")
                        .send("POST", "/")
                        .status())
                .isEqualTo(403);
        assertThat(client.send("POST", "/").body()).isEqualTo("ordered");
    }
}
