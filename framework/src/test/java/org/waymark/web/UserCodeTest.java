package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.Forbidden;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

/** What the methods of users throw where the framework asks them in between. */
class UserCodeTest {
    static final class Read {}

    static class Archive extends App {
        @View(permission = Read.class)
        String show() {
            return "shown";
        }

        @View(name = "asked")
        String asked(Request request) {
            return String.valueOf(request.permits(Read.class, this));
        }

        @PermissionRule(Read.class)
        boolean mayRead(Archive archive) throws IOException {
            throw new IOException("The list of readers is gone.");
        }

        @View
        String gone(IOException error) {
            return "Sorry: " + error.getMessage();
        }
    }

    static class Cellar extends App {
        @View
        String show() {
            throw new IllegalStateException("The cellar is flooded.");
        }

        @View
        String oops(IllegalStateException error) {
            throw new Forbidden("Members are told.");
        }
    }

    @Test
    void is_told_to_those_who_run_the_app_though_its_view_refuses_the_client() {
        assertThat(TestClient.of(new Cellar()).get("/").status()).isEqualTo(403);
        assertThat(TestClient.of(Publisher.of(new Cellar()).inDevelopment())
                        .get("/")
                        .body())
                .contains("The cellar is flooded.");
    }

    @Test
    void is_shown_by_the_view_for_it_though_it_is_checked() {
        TestClient archive = TestClient.of(new Archive());
        TestAnswer answer = archive.get("/");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("Sorry: The list of readers is gone.");
        assertThat(archive.get("/asked").body()).isEqualTo("Sorry: The list of readers is gone.");
    }
}
