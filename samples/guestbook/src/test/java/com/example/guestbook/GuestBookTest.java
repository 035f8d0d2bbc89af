package com.example.guestbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.Site;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class GuestBookTest {
    private static final String JSON = "application/json";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "WAYMARK_BOOK_TITLE",
            "The book of Ann",
            "WAYMARK_MEMBERS_ADMIN_PASSWORD",
            "only for the test",
            "WAYMARK_MEMBERS_ROUNDS",
            "1");
    private static final Site SITE =
            Site.builder(GuestBookApp.class).environment(ENVIRONMENT).build();

    private final GuestBook book = new GuestBook(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
    private final TestClient client = TestClient.of(SITE, new GuestBookApp(book));
    private final TestClient program = client.withHeader("Accept", JSON);

    /** Returns a client with the cookie of somebody who has just opened an account. */
    private TestClient bob() {
        TestClient bob = client.withCookies();
        TestAnswer opened = bob.post("/sign-in/new", Map.of("name", "bob", "password", "correct horse"));
        assertThat(opened.status()).isEqualTo(303);
        return bob;
    }

    private TestClient admin() {
        TestClient admin = client.withCookies();
        TestAnswer signedIn = admin.post("/sign-in", Map.of("name", "admin", "password", "only for the test"));
        assertThat(signedIn.status()).isEqualTo(303);
        return admin;
    }

    @Nested
    class Pages {
        @Test
        void show_what_was_written_and_escape_it() {
            book.add("bob", "Nice <place>!");

            assertThat(client.get("/").body()).contains("<a href=\"/entries/1\">bob</a>: Nice &lt;place&gt;!");
            assertThat(client.get("/entries/1").body()).contains("<p>Nice &lt;place&gt;!</p>");
            assertThat(client.get("/entries/2").status()).isEqualTo(404);
        }

        @Test
        void have_the_title_of_the_settings_and_a_stylesheet_that_may_be_kept() {
            String home = client.get("/").body();
            String stylesheet = home.replaceFirst("(?s).*href=\"(/static/style.css[^\"]+)\".*", "$1");

            assertThat(home).contains("<a href=\"/\">The book of Ann</a>");
            assertThat(client.get(stylesheet).header("Cache-Control")).contains("immutable");
        }

        @Test
        void take_words_of_members() {
            TestAnswer written = bob().post("/entries", Map.of("text", "Nice place!"));

            assertThat(written.status()).isEqualTo(303);
            assertThat(written.header("Location")).isEqualTo("/entries/1");
            assertThat(book.newest()).extracting(Entry::author).containsExactly("bob");
        }

        @Test
        void show_the_newest_entries_and_no_end_of_them() {
            for (int i = 0; i <= GuestBook.MOST; i++) {
                book.add("bob", "Nice place!");
            }

            assertThat(book.newest()).hasSize(GuestBook.MOST);
            assertThat(client.get("/entries/1").status()).isEqualTo(404);
            assertThat(client.get("/entries/2").status()).isEqualTo(200);
        }

        @Test
        void show_errors_in_the_layout() {
            TestAnswer answer = bob().post("/entries", Map.of("text", " "));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("<p role=\"alert\">text: Write something.</p>", "The book of Ann");
        }
    }

    @Nested
    class SigningIn {
        @Test
        void is_asked_for_where_it_is_needed() {
            TestAnswer answer = client.post("/entries", Map.of("text", "Nice place!"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).contains("Sign in first.", "<form method=\"post\" action=\"/sign-in\">");
        }

        @Test
        void sets_a_cookie_and_signing_out_takes_it_away() {
            TestClient bob = bob();
            assertThat(bob.get("/").body()).contains("Sign out");

            bob.send("POST", "/sign-in/out");

            assertThat(bob.get("/").body()).contains("Sign in").doesNotContain("Sign out");
        }

        @Test
        void takes_the_right_password() {
            bob();
            TestAnswer answer = client.post("/sign-in", Map.of("name", "bob", "password", "wrong horse"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.cookie("member")).isEmpty();
            assertThat(client.post("/sign-in", Map.of("name", "nobody", "password", "x"))
                            .body())
                    .isEqualTo(answer.body());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "Bob", "bob smith", "a234567890123456789012345678901"})
        void takes_a_name_that_a_cookie_can_hold(String name) {
            TestAnswer answer = client.post("/sign-in/new", Map.of("name", name, "password", "correct horse"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("It takes a name of small letters and digits, 30 at most");
        }

        @Test
        void takes_a_password_that_is_long_enough_and_not_too_long() {
            for (String password : List.of("short", "x".repeat(201))) {
                assertThat(client.post("/sign-in/new", Map.of("name", "eve", "password", password))
                                .status())
                        .isEqualTo(422);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"/sign-in", "/sign-in/new"})
        void takes_both_from_programs_too(String path) {
            assertThat(client.send("POST", path, JSON, "{}").status()).isEqualTo(422);
            assertThat(client.send("POST", path, JSON, "{\"name\": \"eve\"}").status())
                    .isEqualTo(422);
        }

        @Test
        void is_for_so_many_and_no_more() {
            Accounts accounts = new Accounts(1);
            for (int i = 0; i < Accounts.MOST; i++) {
                assertThat(accounts.areFull()).isFalse();
                accounts.add(new Member("m" + i, false), "secret");
            }
            assertThat(accounts.areFull()).isTrue();
        }

        @Test
        void is_printed_without_the_password() {
            assertThat(new Credentials("bob", "correct horse")).hasToString("Credentials of bob");
        }

        @Test
        void gives_nobody_the_name_of_another() {
            bob();

            assertThat(client.post("/sign-in/new", Map.of("name", "bob", "password", "another horse"))
                            .body())
                    .contains("This name is taken.");
            assertThat(client.post("/sign-in/new", Map.of("name", "admin", "password", "another horse"))
                            .body())
                    .contains("This name is taken.");
        }
    }

    @Nested
    class Programs {
        @Test
        void read_entries_with_links() {
            book.add("bob", "Nice place!");
            String entry = "{\"number\":1,\"author\":\"bob\",\"text\":\"Nice place!\","
                    + "\"written\":\"2026-11-23T09:00:00Z\",\"link\":\"/entries/1\"}";

            assertThat(program.get("/entries/1").body()).isEqualTo(entry);
            assertThat(program.get("/entries").body()).isEqualTo("[" + entry + "]");
        }

        @Test
        void write_entries() {
            TestAnswer answer = bob().send("POST", "/entries", JSON, "{\"text\": \"Hello\"}");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo("/entries/1");
            assertThat(answer.body()).startsWith("{\"number\":1,\"author\":\"bob\",\"text\":\"Hello\"");
        }

        @Test
        void are_told_what_is_wrong() {
            TestClient bob = bob().withHeader("Accept", JSON);
            TestAnswer empty = bob.send("POST", "/entries", JSON, "{\"text\": \"\"}");

            assertThat(empty.status()).isEqualTo(422);
            assertThat(empty.header("Content-Type")).isEqualTo("application/json");
            assertThat(empty.body()).contains("\"errors\":[{\"field\":\"text\",\"message\":\"Write something.\"}]");
            assertThat(bob.send("POST", "/entries", JSON, "{\"words\": \"Hello\"}")
                            .status())
                    .isEqualTo(422);
            assertThat(bob.send("POST", "/entries", JSON, "{}").body())
                    .contains("\"errors\":[{\"field\":\"text\",\"message\":\"This is required.\"}]");
            assertThat(client.send("POST", "/sign-in", JSON, "{}").status()).isEqualTo(422);
            assertThat(bob.send("POST", "/entries", JSON, "{").status()).isEqualTo(400);
            assertThat(bob.send("POST", "/entries", "text/plain", "Hello").status())
                    .isEqualTo(415);
        }

        @Test
        void have_to_sign_in_too() {
            TestAnswer answer = program.send("POST", "/entries", JSON, "{\"text\": \"Hello\"}");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        }

        @Test
        void delete_entries_if_they_may() {
            book.add("eve", "Buy!");

            assertThat(bob().send("DELETE", "/entries/1").status()).isEqualTo(403);
            assertThat(admin().send("DELETE", "/entries/1").status()).isEqualTo(204);
            assertThat(book.newest()).isEmpty();
        }
    }

    @Nested
    class TheAppForAdmins {
        @Test
        void is_for_admins() {
            assertThat(client.get("/admin").status()).isEqualTo(401);
            assertThat(bob().get("/admin").status()).isEqualTo(403);
            assertThat(admin().get("/admin").status()).isEqualTo(200);
        }

        @Test
        void takes_entries_out() {
            book.add("eve", "Buy!");
            TestClient admin = admin();

            assertThat(admin.get("/admin").body()).contains("action=\"/admin/entries/1/delete\"");
            assertThat(admin.post("/admin/entries/1/delete", Map.of()).header("Location"))
                    .isEqualTo("/admin");
            assertThat(book.newest()).isEmpty();
        }
    }
}
