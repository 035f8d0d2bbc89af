package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.http.Conflict;
import org.waymark.web.http.Handler;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Proxies;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class IdentityPolicyTest {
    private static final byte[] KEY = "a key of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_KEY = "some other key of thirty-two bytes".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    record User(String getName) implements Principal {
        static @Nullable User named(String name) {
            return name.equals("ghost") ? null : new User(name);
        }
    }

    static class Club extends App {
        private final IdentityPolicy policy;

        Club(IdentityPolicy policy) {
            this.policy = policy;
        }

        @Identify
        IdentityPolicy policy() {
            return policy;
        }

        @View
        String who(Principal who) {
            return who.getName();
        }

        @View(name = "enter")
        Response enter(Request request) {
            request.remember(new User("Ann: ü"));
            return Response.redirect("/");
        }

        @View(name = "refused")
        String refused(Request request) {
            request.remember(new User("Ann"));
            throw new Conflict("No.");
        }

        @View(name = "leave")
        String leave(Request request) {
            request.forget();
            return "left";
        }
    }

    private static TestAnswer ask(IdentityPolicy policy, HttpRequest request) {
        return TestClient.of(new Club(policy)).send(request);
    }

    private static TestAnswer ask(IdentityPolicy policy, String header, String value) {
        return ask(policy, HttpRequest.of("GET", "/").withHeader(header, value));
    }

    @Nested
    class A_policy {
        static class Counting extends App {
            private int made;

            @Identify
            IdentityPolicy policy() {
                made++;
                return request -> User.named("Ann " + made);
            }

            @View
            String who(Principal who) {
                return who.getName();
            }
        }

        static class CountingRequests extends Counting {
            @Identify
            IdentityPolicy policy(Request request) {
                return super.policy();
            }
        }

        static class Doors extends App {
            @Service
            IdentityPolicy door() {
                return request -> new User("door");
            }

            @Identify
            IdentityPolicy policy() {
                return request -> new User("Ann");
            }

            @View
            String who(IdentityPolicy door, Request request) throws Exception {
                return door.identify(request) + " "
                        + request.identity(User.class).orElseThrow();
            }
        }

        @Test
        void is_none_of_the_services() {
            TestClient doors = TestClient.of(new Doors());

            assertThat(doors.get("/").body()).isEqualTo("User[getName=door] User[getName=Ann]");
            assertThat(doors.get("/").body()).isEqualTo("User[getName=door] User[getName=Ann]");
        }

        @Test
        void is_made_once_for_an_app_unless_it_depends_on_the_request() {
            TestClient once = TestClient.of(new Counting());
            TestClient each = TestClient.of(new CountingRequests());

            assertThat(List.of(once.get("/").body(), once.get("/").body())).containsExactly("Ann 1", "Ann 1");
            assertThat(List.of(each.get("/").body(), each.get("/").body())).containsExactly("Ann 1", "Ann 2");
        }
    }

    @Nested
    class Basic_authentication {
        private final BasicAuthentication policy = BasicAuthentication.of(
                "Club", sent -> sent.hasPassword("open:sesame") ? User.named(sent.name()) : null);

        private String header(String text) {
            return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void knows_who_has_the_password() {
            assertThat(ask(policy, "Authorization", header("Zoë:open:sesame")).body())
                    .isEqualTo("Zoë");
            assertThat(ask(policy, "Authorization", header("Ann:open:sesame").replace("Basic", "bASIC"))
                            .body())
                    .isEqualTo("Ann");
        }

        @Test
        void challenges_who_has_not() {
            TestAnswer answer = ask(policy, "Authorization", header("Ann:open"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Club\", charset=\"UTF-8\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Basic", "Basic ", "Basic !!!", "Basic QW5u", "Basic /////w==", "Bearer QW5uOm9wZW46c2VzYW1l"
                })
        void knows_nobody_by_a_header_that_is_malformed(String header) {
            assertThat(ask(policy, "Authorization", header).status()).isEqualTo(401);
        }

        @Test
        void knows_nobody_by_two_headers_of_which_another_may_be_believed_elsewhere() {
            HttpRequest twice = HttpRequest.of("GET", "/")
                    .withHeader("Authorization", header("Ann:open:sesame"))
                    .withHeader("Authorization", header("Bob:open:sesame"));

            assertThat(ask(policy, twice).status()).isEqualTo(401);
        }

        @Test
        void refuses_to_remember_or_forget_before_anything_is_done() {
            assertThatThrownBy(() -> policy.remember(asked(), new User("Ann")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage(
                            "The client cannot be made to tell who it is from now on: the policy of this app reads only what"
                                    + " clients know by themselves. Let the method with @Identify return one that gives them"
                                    + " something, such as SignedCookie.");
            assertThatThrownBy(() -> policy.forget(asked()))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage(
                            "The client cannot be made to forget who it is: the policy of this app reads only what clients"
                                    + " know by themselves. Let the method with @Identify return one that gives them something,"
                                    + " such as SignedCookie.");
            assertThat(ask(policy, HttpRequest.of("GET", "/enter")).status()).isEqualTo(500);
            assertThat(ask(policy, HttpRequest.of("GET", "/leave")).status()).isEqualTo(500);
        }

        private Request asked() {
            App club = new Club(policy);
            return new Request(MountedApp.root(Site.of(Club.class), club), HttpRequest.of("GET", "/"));
        }

        @Test
        void keeps_passwords_out_of_texts() {
            assertThat(new BasicAuthentication.Credentials("Ann", "secret")).hasToString("Ann");
        }

        @Test
        void refuses_a_realm_that_would_break_its_header() {
            assertThatThrownBy(() -> BasicAuthentication.of("a\"b", sent -> null))
                    .hasMessage("Not a realm: \"a\"b\". Use ASCII without quotation mark and backslash.");
        }
    }

    @Nested
    class A_signed_cookie {
        private final SignedCookie policy = at(NOON);

        private SignedCookie at(Instant time) {
            return signedBy(KEY).withClock(Clock.fixed(time, ZoneOffset.UTC));
        }

        private SignedCookie signedBy(byte[] key) {
            return SignedCookie.of("who", key, Duration.ofHours(1), User::named)
                    .withClock(Clock.fixed(NOON, ZoneOffset.UTC));
        }

        /** Returns what a client sends back that got in. */
        private String cookie(IdentityPolicy from) {
            String set = ask(from, HttpRequest.of("GET", "/enter")).header("Set-Cookie");
            return set.substring(0, set.indexOf(';'));
        }

        @Test
        void is_refused_at_once_if_no_cookie_has_such_a_name() {
            assertThatThrownBy(() -> SignedCookie.of("who is it", KEY, Duration.ofHours(1), User::named))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("who is it");
        }

        @Test
        void is_set_with_safe_defaults_and_tells_who_it_is() {
            String set = ask(policy, HttpRequest.of("GET", "/enter")).header("Set-Cookie");

            assertThat(set).contains("HttpOnly").contains("SameSite=Lax").contains("Max-Age=3600");
            assertThat(ask(policy, "Cookie", cookie(policy)).body()).isEqualTo("Ann: ü");
        }

        @Test
        void is_not_set_if_the_request_fails() {
            assertThat(ask(policy, HttpRequest.of("GET", "/refused")).header("Set-Cookie"))
                    .isEmpty();
        }

        @Test
        void is_good_until_its_time_is_over() {
            String cookie = cookie(policy);

            assertThat(ask(at(NOON.plusSeconds(3599)), "Cookie", cookie).status())
                    .isEqualTo(200);
            assertThat(ask(at(NOON.plusSeconds(3600)), "Cookie", cookie).status())
                    .isEqualTo(401);
        }

        @Test
        void is_worthless_if_a_single_character_is_changed_added_or_left_out() {
            String cookie = cookie(policy);
            for (int i = "who=".length(); i < cookie.length(); i++) {
                char changed = cookie.charAt(i) == 'A' ? 'B' : 'A';
                assertThat(ask(policy, "Cookie", cookie.substring(0, i) + changed + cookie.substring(i + 1))
                                .status())
                        .as("character %d", i)
                        .isEqualTo(401);
                assertThat(ask(policy, "Cookie", cookie.substring(0, i) + cookie.substring(i + 1))
                                .status())
                        .isEqualTo(401);
            }
            assertThat(ask(policy, "Cookie", cookie + "A").status()).isEqualTo(401);
        }

        @ParameterizedTest
        @ValueSource(strings = {"who=", "who=.", "who=..", "who=a.b.c", "who=QW5u.9999999999.", "other=x"})
        void that_nobody_signed_tells_nothing(String cookie) {
            assertThat(ask(policy, "Cookie", cookie).status()).isEqualTo(401);
        }

        @Test
        void is_good_after_a_change_of_keys_as_long_as_the_former_is_known() {
            String old = cookie(policy);

            assertThat(ask(signedBy(OTHER_KEY).andFormerKey(KEY), "Cookie", old).status())
                    .isEqualTo(200);
            assertThat(ask(signedBy(OTHER_KEY), "Cookie", old).status()).isEqualTo(401);
            assertThat(cookie(signedBy(OTHER_KEY).andFormerKey(KEY))).isEqualTo(cookie(signedBy(OTHER_KEY)));
        }

        @Test
        void of_another_name_is_not_taken_for_this_one() {
            SignedCookie other = SignedCookie.of("reset", KEY, Duration.ofHours(1), User::named);
            String cookie = cookie(other).replace("reset=", "who=");

            assertThat(ask(policy, "Cookie", cookie).status()).isEqualTo(401);
        }

        @Test
        void is_taken_back_when_the_client_is_to_forget() {
            assertThat(ask(policy, HttpRequest.of("GET", "/leave")).header("Set-Cookie"))
                    .startsWith("who=;")
                    .contains("Max-Age=0");
        }

        @Test
        void needs_a_key_that_cannot_be_guessed() {
            assertThatThrownBy(() -> SignedCookie.of("who", new byte[31], Duration.ofHours(1), User::named))
                    .hasMessage("A key of 31 bytes can be guessed. Use 32 random bytes or more.");
        }
    }

    @Nested
    class The_identity_of_a_proxy {
        private final InetAddress proxy = InetAddress.getLoopbackAddress();
        private final ProxyIdentity policy = ProxyIdentity.of("X-User", Set.of(proxy), User::named);

        @Test
        void is_believed_if_the_proxy_tells_it() {
            assertThat(ask(policy, "X-User", "Ann").body()).isEqualTo("Ann");
            assertThat(ask(policy, "X-User", "ghost").status()).isEqualTo(401);
            assertThat(ask(policy, "X-User", "").status()).isEqualTo(401);
            assertThat(ask(policy, "X-User", " ").status()).isEqualTo(401);
        }

        @Test
        void is_believed_if_the_proxy_tells_who_sent_the_request_too() {
            Handler handler = Proxies.at("127.0.0.1").before(Publisher.of(new Club(policy)));
            TestClient client = TestClient.of(handler)
                    .withHeader("X-Forwarded-For", "192.0.2.1")
                    .withHeader("X-User", "Ann");

            assertThat(client.get("/").body()).isEqualTo("Ann");
        }

        /** Finds a model for those who are known only, and looks for it before it asks who it is. */
        static class Searching extends App {
            private final ProxyIdentity policy;

            Searching(ProxyIdentity policy) {
                this.policy = policy;
            }

            @Identify
            IdentityPolicy policy() {
                return policy;
            }

            @Path("/mine")
            @Nullable
            User mine(Optional<User> user) {
                return user.orElse(null);
            }

            @View
            String search(Request request) {
                return request.resolve("/mine").isPresent() + " "
                        + request.identity(User.class).isPresent();
            }
        }

        @Test
        void is_no_other_for_a_path_that_is_resolved_on_the_way() throws Exception {
            TestClient site = TestClient.of(new Searching(policy));
            HttpRequest claim = HttpRequest.of("GET", "/").withHeader("X-User", "Ann");
            InetAddress stranger = InetAddress.getByAddress(new byte[] {10, 0, 0, 9});

            assertThat(site.send(claim.withRemote(stranger)).body()).isEqualTo("false false");
            assertThat(site.send(claim.withRemote(proxy)).body()).isEqualTo("true true");
        }

        @Test
        void is_not_believed_if_anybody_else_does_or_if_it_is_told_twice() throws Exception {
            HttpRequest request = HttpRequest.of("GET", "/").withHeader("X-User", "Ann");

            assertThat(ask(policy, request.withRemote(InetAddress.getByAddress(new byte[] {10, 0, 0, 9})))
                            .status())
                    .isEqualTo(401);
            assertThat(ask(policy, request.withHeader("X-User", "Bob")).status())
                    .isEqualTo(401);
        }
    }
}
