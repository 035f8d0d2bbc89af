package org.waymark.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells who sends a request by a name and a password that each request carries, as RFC 7617 has it. Use it by TLS only.
 *
 * <p>The client remembers and forgets by itself, so {@link Request#remember} and {@link Request#forget} are refused. Who sends more
 * than one {@code Authorization} is nobody: what looks at another of them than this does would take it for somebody else.
 */
public final class BasicAuthentication implements IdentityPolicy {
    private static final String SCHEME = "basic ";

    private final String realm;
    private final Function<? super Credentials, ? extends @Nullable Principal> users;

    /**
     * A name and a password, as a client sent them.
     *
     * @param name the name
     * @param password the password
     */
    public record Credentials(String name, String password) {
        /**
         * Returns whether the password is another one. It takes the same time for all that are not, so that nobody finds it
         * out by measuring.
         *
         * @param expected the right password
         * @return whether it is the same
         */
        public boolean hasPassword(String expected) {
            return MessageDigest.isEqual(Signature.hash(password), Signature.hash(expected));
        }

        /** Returns the name alone: passwords have no business in logs. */
        @Override
        public String toString() {
            return name;
        }
    }

    private BasicAuthentication(String realm, Function<? super Credentials, ? extends @Nullable Principal> users) {
        this.realm = realm;
        this.users = users;
    }

    /**
     * Returns a policy.
     *
     * @param realm what the client is told that the password is for; visible ASCII without quotation mark and backslash
     * @param users returns who has these credentials, or null if nobody has
     * @return the policy
     * @throws IllegalArgumentException if the realm holds another character
     */
    public static BasicAuthentication of(
            String realm, Function<? super Credentials, ? extends @Nullable Principal> users) {
        if (!realm.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '"' && c != '\\')) {
            throw new IllegalArgumentException(
                    "Not a realm: \"" + realm + "\". Use ASCII without quotation mark and backslash.");
        }
        return new BasicAuthentication(realm, users);
    }

    @Override
    public @Nullable Principal identify(Request request) {
        List<String> sent = request.headers().all("Authorization");
        Credentials credentials = sent.size() == 1 ? credentials(sent.get(0)) : null;
        return credentials == null ? null : users.apply(credentials);
    }

    private static @Nullable Credentials credentials(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return null;
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int colon = text.indexOf(':');
            return colon < 0 ? null : new Credentials(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return null;
        }
    }

    @Override
    public String challenge() {
        return "Basic realm=\"" + realm + "\", charset=\"UTF-8\"";
    }
}
