package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.http.Cookie;
import org.waymark.web.http.HttpRequest;
import org.waymark.web.http.Proxies;
import org.waymark.web.http.Response;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class ProxiesTest {
    /** 10.0.0.0/8 is that of the proxies; 192.0.2.0/24 and 198.51.100.0/24 are others. */
    private static final Proxies PROXIES = Proxies.at("10.0.0.0/8", "fd00::/8").withHost();

    static class Shop extends App {
        @View
        Response seen(Request request) {
            String host = request.headers().first("Host").orElse("");
            return Response.text((request.secure() ? "https://" : "http://") + host + "/ " + request.secure() + " "
                            + request.remote().getHostAddress())
                    .withCookie(Cookie.of("a", "b"));
        }

        @View(method = "POST")
        String changed() {
            return "changed";
        }
    }

    private static TestAnswer ask(Proxies proxies, HttpRequest request) {
        return TestClient.of(proxies.before(Publisher.of(new Shop()))).send(request);
    }

    private static HttpRequest from(String peer) {
        try {
            return HttpRequest.of("GET", "/").withHeader("Host", "inside:8080").withRemote(InetAddress.getByName(peer));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static HttpRequest through(String peer) {
        return from(peer)
                .withHeader("X-Forwarded-For", "192.0.2.1")
                .withHeader("X-Forwarded-Proto", "https")
                .withHeader("X-Forwarded-Host", "shop.example");
    }

    @Nested
    class A_proxy_that_is_trusted {
        @Test
        void is_not_believed_for_the_host_unless_that_is_said() {
            Proxies cautious = Proxies.at("10.0.0.0/8");
            HttpRequest forwarded =
                    from("10.1.2.3").withHeader("Forwarded", "for=192.0.2.1;proto=https;host=shop.example");

            assertThat(ask(cautious, through("10.1.2.3")).body()).isEqualTo("https://inside:8080/ true 192.0.2.1");
            assertThat(ask(cautious.withForwarded(), forwarded).body())
                    .isEqualTo("https://inside:8080/ true 192.0.2.1");
            assertThat(ask(cautious.withHost().withForwarded(), forwarded).body())
                    .isEqualTo("https://shop.example/ true 192.0.2.1");
        }

        @Test
        void tells_scheme_host_and_client() {
            assertThat(ask(PROXIES, through("10.1.2.3")).body()).isEqualTo("https://shop.example/ true 192.0.2.1");
            assertThat(ask(PROXIES, through("fd00::7")).body()).isEqualTo("https://shop.example/ true 192.0.2.1");
        }

        @Test
        void is_not_worn_out_by_a_long_value() {
            Proxies forwarded = PROXIES.withForwarded();
            HttpRequest request = from("10.1.2.3");
            String name = "a".repeat(250);

            assertThat(ask(forwarded, request.withHeader("Forwarded", "for=192.0.2.1;host=\"" + name + "\""))
                            .body())
                    .isEqualTo("http://" + name + "/ false 192.0.2.1");
            assertThat(ask(forwarded, request.withHeader("Forwarded", "host=\"" + "\\a".repeat(4_000) + "\""))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void makes_cookies_secure_if_it_ends_TLS() {
            assertThat(ask(PROXIES, through("10.1.2.3")).header("Set-Cookie")).contains("Secure");
            assertThat(ask(PROXIES, from("10.1.2.3")).header("Set-Cookie")).doesNotContain("Secure");
        }

        @Test
        void tells_the_origin_that_forms_come_from() {
            HttpRequest form = HttpRequest.of("POST", "/")
                    .withHeaders(through("10.1.2.3").headers())
                    .withRemote(through("10.1.2.3").remote());

            assertThat(ask(PROXIES, form.withHeader("Origin", "https://shop.example"))
                            .body())
                    .isEqualTo("changed");
            assertThat(ask(PROXIES, form.withHeader("Origin", "https://inside:8080"))
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void need_not_tell_all() {
            assertThat(ask(PROXIES, from("10.1.2.3")).body()).isEqualTo("http://inside:8080/ false 10.1.2.3");
            assertThat(ask(PROXIES, from("10.1.2.3").withHeader("X-Forwarded-Proto", "HTTPS"))
                            .body())
                    .isEqualTo("https://inside:8080/ true 10.1.2.3");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "X-Forwarded-For: example.org",
                    "X-Forwarded-For: 192.0.2.256",
                    "X-Forwarded-For: 192.0.2",
                    "X-Forwarded-For: ::g",
                    "X-Forwarded-For: :::::",
                    "X-Forwarded-Proto: ftp",
                    "X-Forwarded-Host: a b",
                    "X-Forwarded-Host: a/b",
                    "X-Forwarded-Host: \"a, b"
                })
        void is_refused_if_what_it_tells_is_malformed(String header) {
            int colon = header.indexOf(':');
            HttpRequest request = from("10.1.2.3").withHeader(header.substring(0, colon), header.substring(colon + 2));

            assertThat(ask(PROXIES, request).status()).isEqualTo(400);
        }

        @Test
        void says_what_is_malformed() {
            assertThat(ask(PROXIES, from("10.1.2.3").withHeader("X-Forwarded-For", "me"))
                            .body())
                    .isEqualTo("The X-Forwarded-For of the request is malformed.\n");
        }
    }

    @Nested
    class Anybody_else {
        @Test
        void may_tell_what_it_likes_and_nobody_listens() {
            assertThat(ask(PROXIES, through("11.0.0.1")).body()).isEqualTo("http://inside:8080/ false 11.0.0.1");
            assertThat(ask(PROXIES.withForwarded(), from("11.0.0.1").withHeader("Forwarded", "proto=https"))
                            .body())
                    .isEqualTo("http://inside:8080/ false 11.0.0.1");
            assertThat(ask(PROXIES, from("11.0.0.1").withHeader("X-Forwarded-For", "me"))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void is_everybody_if_no_proxy_is_named() {
            assertThat(ask(Proxies.at(), through("10.1.2.3")).body()).isEqualTo("http://inside:8080/ false 10.1.2.3");
        }
    }

    @Nested
    class The_client {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "192.0.2.1                          | 192.0.2.1",
                    "198.51.100.9, 192.0.2.1            | 192.0.2.1",
                    "10.9.9.9, 192.0.2.1                | 192.0.2.1",
                    "198.51.100.9, 192.0.2.1, 10.0.0.2  | 192.0.2.1",
                    "10.0.0.3, 10.0.0.2                 | 10.0.0.3",
                    "192.0.2.1:4711                     | 192.0.2.1",
                    "2001:db8::1                        | 2001:db8:0:0:0:0:0:1",
                    "[2001:db8::1]:4711                 | 2001:db8:0:0:0:0:0:1",
                    "192.0.2.1, unknown                 | 10.1.2.3",
                    "192.0.2.1, unknown, 10.0.0.2       | 10.0.0.2"
                })
        void is_the_last_that_is_no_proxy(String addresses, String client) {
            assertThat(ask(PROXIES, from("10.1.2.3").withHeader("X-Forwarded-For", addresses))
                            .body())
                    .isEqualTo("http://inside:8080/ false " + client);
        }

        @Test
        void is_told_by_headers_of_the_same_name_too() {
            HttpRequest request = from("10.1.2.3")
                    .withHeader("X-Forwarded-For", "198.51.100.9")
                    .withHeader("X-Forwarded-For", "192.0.2.1");

            assertThat(ask(PROXIES, request).body()).endsWith(" 192.0.2.1");
        }

        @Test
        void cannot_push_what_the_proxy_tells_out_of_sight() {
            String many = "198.51.100.9,".repeat(99) + "192.0.2.1";

            assertThat(ask(PROXIES, from("10.1.2.3").withHeader("X-Forwarded-For", many))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void does_not_choose_scheme_and_host_if_each_proxy_adds_its_own() {
            HttpRequest request = from("10.1.2.3")
                    .withHeader("X-Forwarded-For", "198.51.100.9, 192.0.2.1, 10.0.0.2")
                    .withHeader("X-Forwarded-Proto", "http, https, http")
                    .withHeader("X-Forwarded-Host", "evil.example, shop.example, inner");

            assertThat(ask(PROXIES, request).body()).isEqualTo("https://shop.example/ true 192.0.2.1");
        }
    }

    @Nested
    class Forwarded {
        private final Proxies proxies = PROXIES.withForwarded();

        private TestAnswer ask(String forwarded) {
            return ProxiesTest.ask(proxies, from("10.1.2.3").withHeader("Forwarded", forwarded));
        }

        @Test
        void tells_the_same_as_RFC_7239_has_it() {
            assertThat(ask("for=192.0.2.1;proto=https;host=shop.example;by=10.1.2.3")
                            .body())
                    .isEqualTo("https://shop.example/ true 192.0.2.1");
            assertThat(ask("For=\"[2001:db8::1]:4711\"; Proto=\"https\"; Host=\"shop.example:444\"")
                            .body())
                    .isEqualTo("https://shop.example:444/ true 2001:db8:0:0:0:0:0:1");
        }

        @Test
        void is_read_from_its_end() {
            assertThat(ask("for=198.51.100.9;proto=http;host=evil, for=192.0.2.1;proto=https;host=shop, for=10.0.0.2")
                            .body())
                    .isEqualTo("https://shop/ true 192.0.2.1");
        }

        @Test
        void may_hide_the_client() {
            assertThat(ask("for=192.0.2.1, for=_hidden;proto=https").body())
                    .isEqualTo("https://inside:8080/ true 10.1.2.3");
        }

        @ParameterizedTest
        @ValueSource(strings = {"for=\"", "for", "for=192.0.2.1;for=192.0.2.2", "proto=ws", "for=a", "host=\"a b\""})
        void is_refused_if_it_is_malformed(String forwarded) {
            assertThat(ask(forwarded).status()).isEqualTo(400);
        }

        @Test
        void is_what_counts_or_the_other_headers_are_but_never_both() {
            assertThat(ProxiesTest.ask(proxies, through("10.1.2.3")).body())
                    .isEqualTo("http://inside:8080/ false 10.1.2.3");
            assertThat(ProxiesTest.ask(PROXIES, from("10.1.2.3").withHeader("Forwarded", "for=192.0.2.1"))
                            .body())
                    .isEqualTo("http://inside:8080/ false 10.1.2.3");
        }
    }

    @Nested
    class The_addresses_of_proxies {
        @ParameterizedTest
        @ValueSource(
                strings = {"localhost", "10.0.0.0/33", "10.0.0/8", "::1/129", "10.0.0.1/", "10.0.0.1/x", "", "1.2.3."})
        void are_refused_if_they_are_none(String address) {
            assertThatThrownBy(() -> Proxies.at(address))
                    .hasMessage("Not an address: \"" + address
                            + "\". Write it as numbers, such as 10.0.0.7, 10.0.0.0/8 or fd00::/8.");
        }

        @ParameterizedTest
        @CsvSource({
            "10.0.0.7, 10.0.0.7, true",
            "10.0.0.7, 10.0.0.8, false",
            "10.128.0.0/9, 10.129.0.1, true",
            "10.128.0.0/9, 10.127.0.1, false",
            "0.0.0.0/0, 192.0.2.1, true",
            "0.0.0.0/0, ::1, false",
            "2001:db8::/33, 2001:db8:7fff::1, true",
            "2001:db8::/33, 2001:db8:8000::1, false"
        })
        void are_all_that_begin_with_the_same_bits(String addresses, String peer, boolean trusted) {
            assertThat(ask(Proxies.at(addresses), from(peer).withHeader("X-Forwarded-Proto", "https"))
                            .body()
                            .contains(" true "))
                    .isEqualTo(trusted);
        }
    }
}
