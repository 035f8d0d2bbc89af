package org.waymark.ext.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Principal;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.web.App;
import org.waymark.web.Identify;
import org.waymark.web.IdentityPolicy;
import org.waymark.web.Request;
import org.waymark.web.View;
import org.waymark.web.testing.TestAnswer;
import org.waymark.web.testing.TestClient;

class BearerTokenTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final byte[] SECRET = "a secret of more than thirty-two bytes".getBytes(StandardCharsets.UTF_8);
    private static final KeyPair RSA = pair("RSA", 2048);
    private static final KeyPair OTHER_RSA = pair("RSA", 2048);
    private static final KeyPair CURVE = pair("EC", 256);
    private static final JWSSigner SIGNER = new RSASSASigner(RSA.getPrivate());
    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.RS256);

    private static final BearerToken POLICY = BearerToken.of(
                    TokenKey.of(RSA.getPublic()), "https://login.example", "wiki", User::of)
            .withClock(Clock.fixed(NOON, ZoneOffset.UTC));

    record User(String getName) implements Principal {
        static @Nullable User of(Claims claims) {
            return claims.subject().equals("ghost") ? null : new User(claims.subject() + claims.texts("scope"));
        }
    }

    static class Api extends App {
        private final IdentityPolicy policy;

        Api(IdentityPolicy policy) {
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
        String enter(Request request) {
            request.remember(new User("Ann"));
            return "in";
        }

        @View
        String refusal(UnsupportedOperationException error) {
            return "" + error.getMessage();
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("Ann")
                .issuer("https://login.example")
                .audience("wiki")
                .expirationTime(at(60));
    }

    private static Date at(long seconds) {
        return Date.from(NOON.plusSeconds(seconds));
    }

    private static String token(JWTClaimsSet.Builder claims) {
        return token(HEADER, SIGNER, claims);
    }

    private static String token(JWSHeader header, JWSSigner signer, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static TestAnswer ask(IdentityPolicy policy, String token) {
        return TestClient.of(new Api(policy))
                .withHeader("Authorization", "Bearer " + token)
                .get("/");
    }

    private static void assertGood(BearerToken policy, String token) {
        assertThat(ask(policy, token).status()).isEqualTo(200);
    }

    private static void assertRefused(BearerToken policy, String token) {
        TestAnswer answer = ask(policy, token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"wiki\", error=\"invalid_token\"");
    }

    @Nested
    class A_good_token {
        @Test
        void tells_who_it_is_and_what_the_issuer_says_of_them() {
            assertThat(ask(POLICY, token(claims().claim("scope", "read write"))).body())
                    .isEqualTo("Ann[read, write]");
        }

        @Test
        void may_be_for_several_audiences() {
            assertGood(POLICY, token(claims().audience(List.of("shop", "wiki"))));
        }

        @Test
        void is_signed_by_any_of_the_keys() throws JOSEException {
            BearerToken policy = POLICY.andKey(TokenKey.of(CURVE.getPublic())).andKey(TokenKey.secret(SECRET));
            JWSSigner curve = new ECDSASigner((ECPrivateKey) CURVE.getPrivate());

            assertGood(policy, token(claims()));
            assertGood(policy, token(new JWSHeader(JWSAlgorithm.ES256), curve, claims()));
            assertGood(policy, token(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(SECRET), claims()));
        }

        @Test
        void is_of_nobody_if_the_app_knows_nobody_of_that_name() {
            assertRefused(POLICY, token(claims().subject("ghost")));
        }
    }

    @Nested
    class A_token_is_refused {
        @Test
        void if_somebody_else_has_signed_it() {
            assertRefused(POLICY, token(HEADER, new RSASSASigner(OTHER_RSA.getPrivate()), claims()));
        }

        @Test
        void if_it_was_changed_after_it_was_signed() {
            String[] mine = token(claims()).split("\\.", -1);
            String[] other = token(claims().subject("Bob")).split("\\.", -1);

            assertRefused(POLICY, mine[0] + "." + other[1] + "." + mine[2]);
        }

        @ParameterizedTest
        @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
        void if_it_says_that_it_needs_no_signature(String none) {
            String[] signed = token(claims()).split("\\.", -1);
            String header = base64("{\"alg\":\"" + none + "\"}");

            assertRefused(POLICY, new PlainJWT(claims().build()).serialize());
            assertRefused(POLICY, header + "." + signed[1] + ".");
            assertRefused(POLICY, header + "." + signed[1] + "." + signed[2]);
        }

        @Test
        void if_the_public_key_was_taken_for_a_secret() throws JOSEException {
            byte[] known = RSA.getPublic().getEncoded();

            assertRefused(POLICY, token(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(known), claims()));
        }

        @Test
        void if_its_algorithm_is_not_that_of_the_key() {
            for (JWSAlgorithm other : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
                assertRefused(POLICY, token(new JWSHeader(other), SIGNER, claims()));
            }
        }

        @Test
        void if_it_demands_what_is_not_known() {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .criticalParams(Set.of("here"))
                    .customParam("here", 1)
                    .build();

            assertRefused(POLICY, token(header, SIGNER, claims()));
        }

        @Test
        void if_it_is_for_others_or_from_others_or_about_nobody() {
            assertRefused(POLICY, token(claims().audience("shop")));
            assertRefused(POLICY, token(claims().audience(List.of())));
            assertRefused(POLICY, token(claims().issuer("https://login.example.evil")));
            assertRefused(POLICY, token(claims().issuer(null)));
            assertRefused(POLICY, token(claims().subject(null)));
            assertRefused(POLICY, token(claims().subject("")));
        }

        @Test
        void if_its_time_is_over_or_never_is() {
            assertRefused(POLICY, token(claims().expirationTime(at(-30))));
            assertRefused(POLICY, token(claims().expirationTime(null)));
        }

        @Test
        void if_its_time_has_not_come() {
            assertRefused(POLICY, token(claims().notBeforeTime(at(31))));
        }

        @Test
        void but_not_if_clocks_differ_a_little() {
            String token = token(claims().expirationTime(at(-29)).notBeforeTime(at(-60)));

            assertGood(POLICY, token);
            assertGood(POLICY, token(claims().notBeforeTime(at(30))));
            assertRefused(POLICY.withSkew(Duration.ZERO), token);
        }

        @Test
        void if_it_is_of_another_type() {
            String access = token(typed("at+jwt"), SIGNER, claims());
            BearerToken strict = POLICY.withType("at+jwt");

            assertRefused(POLICY, access);
            assertRefused(strict, token(claims()));
            assertRefused(strict, token(typed("JWT"), SIGNER, claims()));
            assertGood(strict, access);
            assertGood(strict, token(typed("application/AT+JWT"), SIGNER, claims()));
            assertGood(POLICY, token(typed("jwt"), SIGNER, claims()));
        }

        private JWSHeader typed(String type) {
            return new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType(type))
                    .build();
        }

        @Test
        void wherever_it_is_cut_off() {
            String token = token(claims());

            for (int length = 0; length < token.length(); length += 7) {
                assertThat(ask(POLICY, token.substring(0, length)).status()).isEqualTo(401);
            }
        }

        @Test
        void if_it_is_too_long_though_it_is_signed() {
            assertGood(POLICY, token(claims().claim("a", "b".repeat(4000))));
            assertThat(ask(POLICY, token(claims().claim("a", "b".repeat(5000)))).status())
                    .isEqualTo(401);
        }

        @ParameterizedTest
        @ValueSource(strings = {".", "..", "...", "a.b.c", "e30.e30.e30", "eyJhbGciOiJSUzI1NiJ9..", "W10.W10.W10"})
        void if_it_is_none(String text) {
            assertRefused(POLICY, text);
        }

        @Test
        void if_its_header_is_nested_without_end() {
            assertRefused(POLICY, base64("{\"alg\":" + "[".repeat(5000)) + ".e30.e30");
        }
    }

    @Nested
    class A_request {
        @Test
        void without_a_token_is_told_that_one_is_wanted() {
            TestAnswer answer = TestClient.of(new Api(POLICY)).get("/");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"wiki\"");
        }

        @Test
        void names_the_scheme_in_any_case_and_no_other() {
            TestClient client = TestClient.of(new Api(POLICY));
            String token = token(claims());

            assertThat(client.withHeader("Authorization", "bearer " + token)
                            .get("/")
                            .status())
                    .isEqualTo(200);
            assertThat(client.withHeader("Authorization", "Basic " + token)
                            .get("/")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class A_policy {
        @Test
        void does_not_give_tokens() {
            assertThat(TestClient.of(new Api(POLICY)).get("/enter").body())
                    .isEqualTo("Tokens are given by their issuer, https://login.example, and not by this app."
                            + " Use SignedCookie for those who log in here.");
        }

        @Test
        void needs_keys_that_cannot_be_guessed() {
            assertThatThrownBy(() -> TokenKey.secret(new byte[31]))
                    .hasMessage("A secret of 31 bytes can be guessed. Use 32 random bytes or more.");
            assertThatThrownBy(() -> TokenKey.of(pair("RSA", 1024).getPublic()))
                    .hasMessage("This key checks no tokens here: it is for RSA."
                            + " Use RSA with 2048 bits or more, or one of the curves P-256, P-384 and P-521.");
        }

        @Test
        void refuses_a_skew_and_an_audience_that_make_no_sense() {
            assertThatThrownBy(() -> POLICY.withSkew(Duration.ofMinutes(6)))
                    .hasMessage("Clocks are not PT6M apart. Use a duration from 0 to PT5M.");
            assertThatThrownBy(() -> BearerToken.of(TokenKey.secret(SECRET), "https://login.example", "a\"b", User::of))
                    .hasMessage("Not an audience: \"a\"b\". Use ASCII without quotation mark and backslash.");
        }
    }
}
