package org.waymark.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.waymark.web.http.Cookie.SameSite;

@DisplayName("A cookie")
class CookieTest {
    private static final Handler SETTING = request -> Response.text("ok").withCookie(Cookie.of("theme", "dark"));

    @Nested
    class That_is_set {
        @Test
        void is_safe_by_default() {
            assertThat(Cookie.of("theme", "dark")).hasToString("theme=dark; Path=/; HttpOnly; SameSite=Lax");
        }

        @Test
        void may_say_otherwise() {
            Cookie cookie = Cookie.of("theme", "dark")
                    .withPath("/shop")
                    .withDomain("example.com")
                    .withMaxAge(Duration.ofMinutes(2))
                    .withSecure()
                    .readByScripts()
                    .withSameSite(SameSite.NONE);
            assertThat(cookie)
                    .hasToString("theme=dark; Path=/shop; Domain=example.com; Max-Age=120; Secure; SameSite=None");
        }

        @Test
        void may_be_deleted() {
            assertThat(Cookie.expired("theme")).hasToString("theme=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
        }

        @Test
        void takes_the_place_of_one_of_its_name() {
            Response response = Response.of(200)
                    .withCookie(Cookie.of("a", "1"))
                    .withCookie(Cookie.of("ab", "2"))
                    .withCookie(Cookie.of("a", "3"));
            assertThat(response.headers().all("Set-Cookie"))
                    .containsExactly("ab=2; Path=/; HttpOnly; SameSite=Lax", "a=3; Path=/; HttpOnly; SameSite=Lax");
        }

        @Test
        void is_secure_if_the_request_came_by_TLS() {
            Handler guarded = Limits.defaults().guard(SETTING);
            HttpRequest request = HttpRequest.of("GET", "/");
            assertThat(guarded.handle(request).headers().all("Set-Cookie"))
                    .containsExactly("theme=dark; Path=/; HttpOnly; SameSite=Lax");
            assertThat(guarded.handle(request.withScheme("https")).headers().all("Set-Cookie"))
                    .containsExactly("theme=dark; Path=/; HttpOnly; SameSite=Lax; Secure");
        }

        @Test
        void is_not_made_secure_twice() {
            Response response =
                    Response.text("ok").withCookie(Cookie.of("a", "1").withSecure());
            assertThat(response.secured().headers().all("Set-Cookie"))
                    .containsExactly("a=1; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(Response.text("ok").secured().headers().fields()).hasSize(1);
        }

        @Test
        void is_secure_if_its_name_says_so() {
            assertThat(Cookie.of("__Host-id", "1")).hasToString("__Host-id=1; Path=/; Secure; HttpOnly; SameSite=Lax");
        }
    }

    @Nested
    class Is_refused {
        @Test
        void if_its_name_is_none() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cookie.of("a b", ""))
                    .withMessageStartingWith("Not a header name: \"a b\".");
        }

        @Test
        void if_its_value_would_be_taken_for_more() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cookie.of("a", "1; Domain=evil"))
                    .withMessage("The value of the cookie a cannot carry the character U+003B at index 1."
                            + " Encode it, as URLEncoder does.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cookie.of("a", "1").withPath("/;"))
                    .withMessage("The path of the cookie a cannot carry the character U+003B at index 1."
                            + " Encode it, as URLEncoder does.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cookie.of("a", "1").withDomain("a\r\nb"))
                    .withMessage("The domain of the cookie a cannot carry the character U+000D at index 1."
                            + " Encode it, as URLEncoder does.");
        }

        @Test
        void if_browsers_would_drop_it() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cookie.of("a", "x".repeat(4096)))
                    .withMessage("The cookie a is longer than 4096 bytes: browsers would drop it."
                            + " Keep the data on the server, and its key in the cookie.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cookie.of("a", "").withPath("shop"))
                    .withMessage("The path of the cookie a has to begin with a slash: \"shop\".");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cookie.of("a", "").withSameSite(SameSite.NONE))
                    .withMessage("The cookie a is for requests from other sites, which browsers take from secure"
                            + " cookies only. Say withSecure().");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cookie.of("__Host-a", "").withPath("/shop"))
                    .withMessage("The cookie __Host-a has to be secure by its name, with the path / and no domain.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Cookie("__Secure-a", "", "/", null, null, false, true, SameSite.LAX))
                    .withMessage("The cookie __Secure-a has to be secure by its name.");
        }
    }

    @Nested
    class That_a_client_sends {
        @Test
        void is_found_by_its_name() {
            assertThat(read("a=1; b=two=2;c=\"three\""))
                    .containsExactly(Map.entry("a", "1"), Map.entry("b", "two=2"), Map.entry("c", "three"));
        }

        @Test
        void counts_if_it_is_the_first_of_its_name() {
            assertThat(read("a=long path; a=short path")).containsExactly(Map.entry("a", "long path"));
        }

        @Test
        void is_passed_over_if_it_is_none() {
            assertThat(read(";; a ;=b; =; c=;d=1;")).containsExactly(Map.entry("c", ""), Map.entry("d", "1"));
        }

        @Test
        void may_come_in_several_headers() {
            Headers headers = Headers.none().and("Cookie", "a=1").and("cookie", "b=2");
            assertThat(headers.cookies()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        }

        @Test
        void is_one_of_200_at_most() {
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                many.append("c").append(i).append("=1;");
            }
            assertThat(read(many.toString())).hasSize(200).containsKey("c199");
        }

        private static Map<String, String> read(String header) {
            return Headers.none().and("Cookie", header).cookies();
        }
    }
}
