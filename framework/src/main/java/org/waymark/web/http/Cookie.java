package org.waymark.web.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cookie to be set. {@link #of} gives the safe one: out of reach of scripts, not sent along from other sites' forms, for
 * the whole site, until the browser is closed.
 *
 * <p>A cookie that does not say {@code secure} is {@code Secure} all the same if the request came by TLS.
 * {@link Headers#cookies()} reads those that a client sends.
 *
 * @param name the name, a token of RFC 9110
 * @param value the value: visible ASCII without quotation mark, comma, semicolon and backslash
 * @param path the path below which the cookie is sent, beginning with a slash
 * @param domain the domain to whose hosts the cookie is sent, or null for the host that sets it alone
 * @param maxAge how long the cookie is kept; null is until the browser is closed, and zero deletes it
 * @param secure whether the cookie is sent by TLS only, even if it was set without
 * @param httpOnly whether scripts are kept from it
 * @param sameSite whether the cookie is sent with requests that other sites make the browser send
 */
public record Cookie(
        String name,
        String value,
        String path,
        @Nullable String domain,
        @Nullable Duration maxAge,
        boolean secure,
        boolean httpOnly,
        SameSite sameSite) {
    /** Browsers drop a cookie whose name and value are longer. */
    private static final int LONGEST = 4096;

    private static final String NO_VALUE = "\",;\\";

    /** When a cookie is sent with a request that another site makes the browser send. */
    public enum SameSite {
        /** Never, not even when a link of another site is followed. */
        STRICT,
        /** Only when a link of another site is followed. */
        LAX,
        /** Always. Such a cookie has to be secure. */
        NONE
    }

    /**
     * Checks the cookie.
     *
     * @param name the name
     * @param value the value
     * @param path the path below which the cookie is sent
     * @param domain the domain to whose hosts it is sent, or null
     * @param maxAge how long it is kept, or null
     * @param secure whether it is sent by TLS only
     * @param httpOnly whether scripts are kept from it
     * @param sameSite when it is sent with requests from other sites
     * @throws IllegalArgumentException if a browser would not take it, or would take it for something else
     */
    public Cookie {
        new Headers.Field(name, "");
        checkText("value of the cookie " + name, value, NO_VALUE);
        checkText("path of the cookie " + name, path, ";");
        checkText("domain of the cookie " + name, domain == null ? "" : domain, NO_VALUE + "/:");
        check(
                name.length() + value.length() <= LONGEST,
                "The cookie " + name + " is longer than " + LONGEST
                        + " bytes: browsers would drop it. Keep the data on the server, and its key in the cookie.");
        check(path.startsWith("/"), "The path of the cookie " + name + " has to begin with a slash: \"" + path + "\".");
        check(
                secure || sameSite != SameSite.NONE,
                "The cookie " + name
                        + " is for requests from other sites, which browsers take from secure cookies only. Say withSecure().");
        checkPrefix(name, secure, secure && path.equals("/") && domain == null);
    }

    private static void checkPrefix(String name, boolean secure, boolean host) {
        check(secure || !name.startsWith("__Secure-"), "The cookie " + name + " has to be secure by its name.");
        check(
                host || !name.startsWith("__Host-"),
                "The cookie " + name + " has to be secure by its name, with the path / and no domain.");
    }

    private static void checkText(String what, String text, String not) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            check(
                    c > ' ' && c <= '~' && not.indexOf(c) < 0,
                    "The " + what + " cannot carry the character U+" + String.format(Locale.ROOT, "%04X", (int) c)
                            + " at index " + i + ". Encode it, as URLEncoder does.");
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Returns a cookie with safe defaults: {@code HttpOnly}, {@code SameSite=Lax}, {@code Path=/}, and {@code Secure} if
     * the request came by TLS.
     *
     * @param name the name
     * @param value the value
     * @return the cookie
     * @throws IllegalArgumentException if the name or the value cannot be that of a cookie
     */
    public static Cookie of(String name, String value) {
        boolean secure = name.startsWith("__Host-") || name.startsWith("__Secure-");
        return new Cookie(name, value, "/", null, null, secure, true, SameSite.LAX);
    }

    /**
     * Returns a cookie that deletes the one of that name.
     *
     * @param name the name
     * @return the cookie; it needs the path and the domain of the one to be deleted
     */
    public static Cookie expired(String name) {
        return of(name, "").withMaxAge(Duration.ZERO);
    }

    /**
     * Returns this cookie for the paths below another one.
     *
     * @param path the path, beginning with a slash
     * @return a new cookie
     */
    public Cookie withPath(String path) {
        return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
    }

    /**
     * Returns this cookie for all hosts of a domain.
     *
     * @param domain the domain
     * @return a new cookie
     */
    public Cookie withDomain(String domain) {
        return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
    }

    /**
     * Returns this cookie to be kept for a time.
     *
     * @param maxAge how long it is kept, counted in seconds
     * @return a new cookie
     */
    public Cookie withMaxAge(Duration maxAge) {
        return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
    }

    /**
     * Returns this cookie to be sent by TLS only, even if it was set without.
     *
     * @return a new cookie
     */
    public Cookie withSecure() {
        return new Cookie(name, value, path, domain, maxAge, true, httpOnly, sameSite);
    }

    /**
     * Returns this cookie for scripts to read.
     *
     * @return a new cookie
     */
    public Cookie readByScripts() {
        return new Cookie(name, value, path, domain, maxAge, secure, false, sameSite);
    }

    /**
     * Returns this cookie with another rule for requests from other sites.
     *
     * @param sameSite the rule
     * @return a new cookie
     * @throws IllegalArgumentException if it is {@code NONE} and the cookie is not secure
     */
    public Cookie withSameSite(SameSite sameSite) {
        return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
    }

    /**
     * Returns the cookie as {@code Set-Cookie} has it.
     *
     * @return the value of the header
     */
    @Override
    public String toString() {
        String site = sameSite.name().charAt(0) + sameSite.name().substring(1).toLowerCase(Locale.ROOT);
        return name + "=" + value + "; Path=" + path + (domain == null ? "" : "; Domain=" + domain)
                + Optional.ofNullable(maxAge)
                        .map(age -> "; Max-Age=" + age.toSeconds())
                        .orElse("")
                + (secure ? "; Secure" : "")
                + (httpOnly ? "; HttpOnly" : "") + "; SameSite=" + site;
    }
}
