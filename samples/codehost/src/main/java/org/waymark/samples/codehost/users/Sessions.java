package org.waymark.samples.codehost.users;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waymark.web.Request;
import org.waymark.web.http.Cookie;
import org.waymark.web.http.Response;

/** Who is signed in: a cookie holds a random key, and this knows whose it is. */
public final class Sessions {
    private static final String COOKIE = "session";
    private static final int MOST_SESSIONS = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, User> users = new LinkedHashMap<>();

    /** Returns who sends a request. */
    public Optional<User> user(Request request) {
        return key(request).flatMap(this::find);
    }

    private synchronized Optional<User> find(String key) {
        return Optional.ofNullable(users.get(key));
    }

    Response start(User user, Response response) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String key = Base64.getUrlEncoder().encodeToString(random);
        synchronized (this) {
            users.put(key, user);
            if (users.size() > MOST_SESSIONS) {
                users.remove(users.keySet().iterator().next());
            }
        }
        return response.withCookie(Cookie.of(COOKIE, key));
    }

    Response end(Request request, Response response) {
        key(request).ifPresent(this::remove);
        return response.withCookie(Cookie.expired(COOKIE));
    }

    private synchronized void remove(String key) {
        users.remove(key);
    }

    private static Optional<String> key(Request request) {
        return Optional.ofNullable(request.headers().cookies().get(COOKIE));
    }
}
