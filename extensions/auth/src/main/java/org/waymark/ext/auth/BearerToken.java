package org.waymark.ext.auth;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Principal;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.web.IdentityPolicy;
import org.waymark.web.Request;
import org.waymark.web.http.Response;

/**
 * Tells who sends a request by a signed token that each request carries: a JSON Web Token after {@code Authorization: Bearer}.
 *
 * <pre>{@code
 * @Identify
 * IdentityPolicy tokens() {
 *     return tokens;   // BearerToken.of(TokenKey.of(publicKey), "https://login.example", "wiki", users::find)
 * }
 * }</pre>
 *
 * <p>A token is good if one of the keys has signed it, by the algorithm of that key; if it comes from the issuer, is for the
 * audience, and has a subject; and if its time has come and is not over. A token without an end is not good. Everybody else is
 * nobody, and is told so by {@code error="invalid_token"} where somebody is wanted.
 *
 * <p>Tokens are given by their issuer: to {@linkplain Request#remember remember} somebody is refused.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a> and
 *     <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725</a>
 */
public final class BearerToken implements IdentityPolicy {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 6144;
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(5);

    private final Expected expected;
    private final Function<? super Claims, ? extends @Nullable Principal> users;
    private final String realm;
    private final Clock clock;
    private final Duration skew;

    /** What a token has to be. */
    private record Expected(List<TokenKey> keys, String issuer, String audience, String type) {
        boolean isTypeOf(SignedJWT token) {
            JOSEObjectType found = token.getHeader().getType();
            String name = found == null ? "JWT" : found.getType();
            return name.equalsIgnoreCase(type) || name.equalsIgnoreCase("application/" + type);
        }

        boolean hasSigned(SignedJWT token) {
            return keys.stream().anyMatch(key -> key.signed(token));
        }

        boolean isFrom(JWTClaimsSet claims) {
            return issuer.equals(claims.getIssuer()) && claims.getAudience().contains(audience);
        }
    }

    private BearerToken(
            Expected expected,
            Function<? super Claims, ? extends @Nullable Principal> users,
            String realm,
            Clock clock,
            Duration skew) {
        this.expected = expected;
        this.users = users;
        this.realm = realm;
        this.clock = clock;
        this.skew = skew;
    }

    /**
     * Returns a policy.
     *
     * @param key checks the signatures of tokens
     * @param issuer who issues them, as their {@code iss} has it
     * @param audience whom they are for, as one of their {@code aud} has it; it is the realm of the challenge too
     * @param users returns who has such a token, or null if nobody has, not any more
     * @return the policy
     * @throws IllegalArgumentException if the audience holds a character that a challenge cannot
     */
    public static BearerToken of(
            TokenKey key,
            String issuer,
            String audience,
            Function<? super Claims, ? extends @Nullable Principal> users) {
        if (!audience.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '"' && c != '\\')) {
            throw new IllegalArgumentException(
                    "Not an audience: \"" + audience + "\". Use ASCII without quotation mark and backslash.");
        }
        Expected expected = new Expected(List.of(key), issuer, audience, "JWT");
        return new BearerToken(expected, users, audience, Clock.systemUTC(), Duration.ofSeconds(30));
    }

    /**
     * Returns this policy with one more key, which is as good as the others: the next one of the issuer, or the last.
     *
     * @param key the key
     * @return a new policy
     */
    public BearerToken andKey(TokenKey key) {
        List<TokenKey> keys =
                Stream.concat(expected.keys.stream(), Stream.of(key)).toList();
        return with(new Expected(keys, expected.issuer, expected.audience, expected.type));
    }

    /**
     * Returns this policy for tokens of another type, so that none is taken that the issuer meant for something else.
     *
     * @param type the type, as the {@code typ} of their header has it, such as {@code at+jwt}; {@code JWT} by default, which
     *     tokens without a type have too
     * @return a new policy
     */
    public BearerToken withType(String type) {
        return with(new Expected(expected.keys, expected.issuer, expected.audience, type));
    }

    private BearerToken with(Expected other) {
        return new BearerToken(other, users, realm, clock, skew);
    }

    /**
     * Returns this policy with another clock.
     *
     * @param newClock tells the time
     * @return a new policy
     */
    public BearerToken withClock(Clock newClock) {
        return new BearerToken(expected, users, realm, newClock, skew);
    }

    /**
     * Returns this policy with another allowance for clocks that differ.
     *
     * @param newSkew how far they may be apart, five minutes at most; 30 seconds by default
     * @return a new policy
     * @throws IllegalArgumentException if it is negative or more
     */
    public BearerToken withSkew(Duration newSkew) {
        if (newSkew.isNegative() || newSkew.compareTo(LARGEST_SKEW) > 0) {
            throw new IllegalArgumentException(
                    "Clocks are not " + newSkew + " apart. Use a duration from 0 to " + LARGEST_SKEW + ".");
        }
        return new BearerToken(expected, users, realm, clock, newSkew);
    }

    @Override
    public @Nullable Principal identify(Request request) {
        String token = tokenOf(request);
        Claims claims = token == null || token.length() > LONGEST ? null : claims(token);
        return claims == null ? null : users.apply(claims);
    }

    /** Returns the token that a request carries, or null if it carries none, or two. */
    private static @Nullable String tokenOf(Request request) {
        List<String> credentials = request.headers().all("Authorization");
        boolean isBearer =
                credentials.size() == 1 && credentials.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return isBearer ? credentials.get(0).substring(SCHEME.length()).strip() : null;
    }

    /** Returns what a token says, or null if it is not good. Nothing of what it says is read before its signature is checked. */
    private @Nullable Claims claims(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!expected.isTypeOf(token) || !expected.hasSigned(token)) {
                return null;
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            String subject = claims.getSubject();
            return subject != null && !subject.isEmpty() && expected.isFrom(claims) && isInTime(claims)
                    ? new Claims(subject, claims.getClaims())
                    : null;
        } catch (ParseException | IllegalArgumentException malformed) {
            return null;
        }
    }

    private boolean isInTime(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date end = claims.getExpirationTime();
        Date begin = claims.getNotBeforeTime();
        return end != null
                && now.minus(skew).isBefore(end.toInstant())
                && (begin == null || !now.plus(skew).isBefore(begin.toInstant()));
    }

    /**
     * Refuses to remember somebody.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public UnaryOperator<Response> remember(Request request, Principal identity) {
        throw new UnsupportedOperationException("Tokens are given by their issuer, " + expected.issuer
                + ", and not by this app. Use SignedCookie for those who log in here.");
    }

    @Override
    public String challenge() {
        return "Bearer realm=\"" + realm + "\"";
    }

    /** Returns the challenge; a client that sent a token is told that it is not good. */
    @Override
    public String challenge(Request request) {
        return tokenOf(request) == null ? challenge() : challenge() + ", error=\"invalid_token\"";
    }
}
