package org.waymark.docs.closed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.web.testing.TestClient;

class ReportsTest {
    private final TestClient client = TestClient.of(new Company());

    @Test
    void all_of_it_is_for_the_staff_even_what_is_not_there() {
        for (String path : new String[] {"/reports", "/reports/nowhere"}) {
            assertThat(client.get(path).status()).isEqualTo(401);
            assertThat(client.get(path).body()).isEqualTo("the form");
            assertThat(client.withHeader("User", "eve@other.example").get(path).status())
                    .isEqualTo(403);
        }
        assertThat(client.withHeader("User", "ann@example.com").get("/reports").body())
                .isEqualTo("the numbers");
    }
}
