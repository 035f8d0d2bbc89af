package org.waymark.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.web.http.Cookie;
import org.waymark.web.http.Response;

/**
 * Tells who sends a request by a cookie that holds the name of the identity, the time until which it is good, and a signature
 * of both by HMAC with SHA-256. Nothing is kept on the server, so that one who logs out is forgotten by the client only: a
 * stolen cookie is good until its time is over. Keep that time short, or see {@link VerifyIdentity}.
 *
 * <p>The cookie is kept from scripts and from forms of other sites, and {@code Secure} whenever it was set by TLS.
 */
public final class SignedCookie implements IdentityPolicy {
    private static final int SHORTEST_KEY = 32;

    private final String cookie;
    private final List<byte[]> keys;
    private final Duration lifetime;
    private final Clock clock;
    private final Function<? super String, ? extends @Nullable Principal> users;

    private SignedCookie(
            String cookie,
            List<byte[]> keys,
            Duration lifetime,
            Clock clock,
            Function<? super String, ? extends @Nullable Principal> users) {
        this.cookie = cookie;
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
        this.users = users;
    }

    /**
     * Returns a policy.
     *
     * @param cookie the name of the cookie
     * @param key signs cookies: 32 random bytes or more, which nobody else knows
     * @param lifetime how long a cookie is good
     * @param users returns who has a name, or null if nobody has, not any more
     * @return the policy
     * @throws IllegalArgumentException if the key is too short, or if no cookie can have the name
     */
    public static SignedCookie of(
            String cookie,
            byte[] key,
            Duration lifetime,
            Function<? super String, ? extends @Nullable Principal> users) {
        Cookie.of(cookie, "");
        return new SignedCookie(cookie, List.of(checked(key)), lifetime, Clock.systemUTC(), users);
    }

    private static byte[] checked(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "A key of " + key.length + " bytes can be guessed. Use " + SHORTEST_KEY + " random bytes or more.");
        }
        return key.clone();
    }

    /**
     * Returns this policy with an older key, which is good for cookies that were signed before the key was changed.
     *
     * @param key the older key
     * @return a new policy
     * @throws IllegalArgumentException if the key is too short
     */
    public SignedCookie andFormerKey(byte[] key) {
        List<byte[]> all = new ArrayList<>(keys);
        all.add(checked(key));
        return new SignedCookie(cookie, List.copyOf(all), lifetime, clock, users);
    }

    /**
     * Returns this policy with another clock.
     *
     * @param newClock tells the time
     * @return a new policy
     */
    public SignedCookie withClock(Clock newClock) {
        return new SignedCookie(cookie, keys, lifetime, newClock, users);
    }

    @Override
    public @Nullable Principal identify(Request request) {
        String value = request.headers().cookies().get(cookie);
        String name = value == null ? null : nameIn(value);
        return name == null ? null : users.apply(name);
    }

    /** Returns the name that a cookie vouches for, or null if it vouches for none. */
    private @Nullable String nameIn(String value) {
        int end = value.lastIndexOf('.');
        int middle = value.lastIndexOf('.', end - 1);
        if (middle < 0 || !isSigned(value.substring(0, end), value.substring(end + 1))) {
            return null;
        }
        // What is signed was written here, so that it can be read.
        Instant until = Instant.ofEpochSecond(Long.parseLong(value.substring(middle + 1, end)));
        byte[] name = Base64.getUrlDecoder().decode(value.substring(0, middle));
        return clock.instant().isBefore(until) ? new String(name, StandardCharsets.UTF_8) : null;
    }

    private boolean isSigned(String text, String signature) {
        boolean signed = false;
        for (byte[] key : keys) {
            signed |= Signature.same(signature, signature(text, key));
        }
        return signed;
    }

    /** A cookie of another name that is signed with the same key is not taken for this one. */
    private String signature(String text, byte[] key) {
        return Signature.of(cookie + "=" + text, key);
    }

    @Override
    public UnaryOperator<Response> remember(Request request, Principal identity) {
        String name = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(identity.getName().getBytes(StandardCharsets.UTF_8));
        String text = name + "." + clock.instant().plus(lifetime).getEpochSecond();
        Cookie signed =
                Cookie.of(cookie, text + "." + signature(text, keys.get(0))).withMaxAge(lifetime);
        return response -> response.withCookie(signed);
    }

    @Override
    public UnaryOperator<Response> forget(Request request) {
        return response -> response.withCookie(Cookie.expired(cookie));
    }
}
