package org.waymark.samples.codehost.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.samples.codehost.Someone;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** The users alone. */
class UsersAppTest {
    private final Users users = new Users(1);
    private final Someone visitor;

    UsersAppTest() {
        users.add(new User("ann", "Ann", "Writes."), "right");
        visitor = Someone.unknown(TestClient.of(new UsersAlone(users)));
    }

    @Test
    void are_listed_and_shown() {
        assertThat(visitor.page("/").select(".list a").eachAttr("href")).containsExactly("/ann");
        assertThat(visitor.page("/ann").select("h1").text()).isEqualTo("Ann ann");
        assertThat(visitor.json("/ann")).isEqualTo("{\"name\":\"ann\",\"fullName\":\"Ann\",\"about\":\"Writes.\"}");
        assertThat(visitor.get("/bob").status()).isEqualTo(404);
    }

    @Test
    void sign_in_with_a_cookie_that_scripts_do_not_see() {
        TestAnswer answer = visitor.post("/sign-in?back=/ann", Map.of("name", "ann", "password", "right"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/ann");
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @ParameterizedTest
    @CsvSource({"ann, wrong", "bob, right", "ann, ''", "'', ''"})
    void are_not_told_whether_the_name_or_the_password_is_wrong(String name, String password) {
        TestAnswer answer = visitor.post("/sign-in", Map.of("name", name, "password", password));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select(".problem").text())
                .isEqualTo("This name and this password do not belong together.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": \"ann\"}", "{\"name\": null, \"password\": null}"})
    void are_told_what_a_program_has_left_out(String json) {
        assertThat(visitor.client()
                        .send("POST", "/sign-in", "application/json", json)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void have_plain_names() {
        assertThatThrownBy(() -> users.add(new User("sign-in", "", ""), "secret"))
                .hasMessage("Not a name: sign-in");
    }
}
