package org.waymark.web.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire: nothing is decoded, nothing is normalised. Immutable but for its body, which can
 * be read once.
 */
public final class HttpRequest {
    private final String method;
    private final String path;
    private final @Nullable String query;
    private final Headers headers;
    private final InputStream body;
    private final Arrival arrival;

    private HttpRequest(
            String method, String path, @Nullable String query, Headers headers, InputStream body, Arrival arrival) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.arrival = arrival;
    }

    /** How the request came, from where, by whom at last, and how much of it is taken. */
    private record Arrival(String scheme, InetAddress remote, InetAddress peer, Limits limits, String base) {
        private static final InetAddress HERE = InetAddress.getLoopbackAddress();
        private static final Arrival LOCAL = new Arrival("http", HERE, HERE, Limits.defaults(), "");
    }

    /**
     * Returns a request without headers and body, from this machine and without TLS.
     *
     * @param method the method, such as {@code GET}, as it was sent: methods are case-sensitive
     * @param target the request target in origin form: the path, and after a question mark the query, both still
     *     percent-encoded
     * @return a new request
     * @throws IllegalArgumentException if the target does not begin with a slash
     */
    public static HttpRequest of(String method, String target) {
        if (!target.startsWith("/")) {
            throw new IllegalArgumentException(
                    "A request target begins with a slash: \"" + target + "\". Send a path such as /" + target + ".");
        }
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? null : target.substring(mark + 1);
        return new HttpRequest(method, path, query, Headers.none(), InputStream.nullInputStream(), Arrival.LOCAL);
    }

    /**
     * Returns another request of the same client, with the same headers, to the same server.
     *
     * @param method the method
     * @param target the request target in origin form
     * @return a new request, without a body
     * @throws IllegalArgumentException if the target does not begin with a slash
     */
    public HttpRequest to(String method, String target) {
        return of(method, target).withHeaders(headers).arrived(arrival);
    }

    /**
     * Returns this request with other headers.
     *
     * @param headers the headers
     * @return a new request
     */
    public HttpRequest withHeaders(Headers headers) {
        return new HttpRequest(method, path, query, headers, body, arrival);
    }

    /**
     * Returns this request with one more header.
     *
     * @param name the name of the header
     * @param value its value
     * @return a new request
     * @throws IllegalArgumentException if the name or the value is not allowed in a header
     */
    public HttpRequest withHeader(String name, String value) {
        return withHeaders(headers.and(name, value));
    }

    /**
     * Returns this request with a body.
     *
     * @param body the bytes, read at most once; whoever made the stream closes it
     * @return a new request
     */
    public HttpRequest withBody(InputStream body) {
        return new HttpRequest(method, path, query, headers, body, arrival);
    }

    /**
     * Returns this request with a text as its body, in UTF-8, and the headers that go with it.
     *
     * @param mediaType the media type, such as {@code application/json}
     * @param text the text
     * @return a new request
     */
    public HttpRequest withBody(String mediaType, String text) {
        return withBody(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns this request with bytes as its body, and the headers that go with them.
     *
     * @param mediaType the media type, such as {@code image/png}
     * @param bytes the bytes, not to be changed afterwards
     * @return a new request
     */
    public HttpRequest withBody(String mediaType, byte[] bytes) {
        Headers described =
                headers.with("Content-Type", mediaType).with("Content-Length", Integer.toString(bytes.length));
        return withHeaders(described).withBody(new ByteArrayInputStream(bytes));
    }

    /**
     * Returns this request as it came by another scheme.
     *
     * @param scheme {@code http} or {@code https}
     * @return a new request
     * @throws IllegalArgumentException if it is another scheme
     */
    public HttpRequest withScheme(String scheme) {
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("Not a scheme of HTTP: \"" + scheme + "\". Use http or https.");
        }
        return arrived(new Arrival(scheme, arrival.remote, arrival.peer, arrival.limits, arrival.base));
    }

    /**
     * Returns this request as it came from another address.
     *
     * @param remote the address of the client
     * @return a new request
     */
    public HttpRequest withRemote(InetAddress remote) {
        return arrived(new Arrival(arrival.scheme, remote, remote, arrival.limits, arrival.base));
    }

    /**
     * Returns this request as one whose path is counted from below another one, as that of an application in a container is.
     *
     * @param base what the client has before the path, such as {@code /wiki}; empty for nothing
     * @return a new request
     * @throws IllegalArgumentException if it does not begin with a slash, or ends with one
     */
    public HttpRequest withBase(String base) {
        if (!base.isEmpty() && (!base.startsWith("/") || base.startsWith("//") || base.endsWith("/"))) {
            throw new IllegalArgumentException(
                    "Not the base of a path: \"" + base + "\". Use nothing, or a path such as /wiki.");
        }
        return arrived(new Arrival(arrival.scheme, arrival.remote, arrival.peer, arrival.limits, base));
    }

    /** Returns this request as it came to a proxy, which is the peer still. */
    HttpRequest forwarded(String scheme, InetAddress remote) {
        return arrived(new Arrival(scheme, remote, arrival.peer, arrival.limits, arrival.base));
    }

    private HttpRequest arrived(Arrival other) {
        return new HttpRequest(method, path, query, headers, body, other);
    }

    /**
     * Returns the method.
     *
     * @return the method, such as {@code GET}
     */
    public String method() {
        return method;
    }

    /**
     * Returns the path as it was sent.
     *
     * @return the path, percent-encoded, beginning with a slash
     */
    public String path() {
        return path;
    }

    /**
     * Returns the query as it was sent.
     *
     * @return the query, percent-encoded, without its question mark; null if the target had none
     */
    public @Nullable String query() {
        return query;
    }

    /**
     * Returns the headers.
     *
     * @return the headers
     */
    public Headers headers() {
        return headers;
    }

    /**
     * Returns what kind of body the request has.
     *
     * @return the media type of {@code Content-Type} in lower case, without its parameters; empty if there is none
     */
    public String mediaType() {
        String type = headers.first("Content-Type").orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the body.
     *
     * @return the bytes of the body, empty if there is none; can be read once, while the request is handled
     */
    public InputStream body() {
        return body;
    }

    /**
     * Returns how the request came to the server: {@code https} if by TLS. Behind a proxy that is how it came from the
     * proxy, unless the proxy is trusted to say, see {@link Proxies}.
     *
     * @return {@code http} or {@code https}
     */
    public String scheme() {
        return arrival.scheme;
    }

    /**
     * Returns whether nobody on the way could read the request.
     *
     * @return whether the scheme is {@code https}
     */
    public boolean secure() {
        return arrival.scheme.equals("https");
    }

    /**
     * Returns who sent the request. Behind a proxy that is the proxy, unless it is trusted to say, see {@link Proxies}.
     *
     * @return the address, that of the loopback interface if there is no connection
     */
    public InetAddress remote() {
        return arrival.remote;
    }

    /**
     * Returns who is at the other end of the connection, whatever is told of who was there before.
     *
     * @return the address, that of the loopback interface if there is no connection
     */
    public InetAddress peer() {
        return arrival.peer;
    }

    /**
     * Returns what the client has before the path: links have it before theirs.
     *
     * @return the path of an application in a container, such as {@code /wiki}; empty by default
     */
    public String base() {
        return arrival.base;
    }

    /**
     * Returns how much of this request is taken. The path, the headers and the length of the body are within these limits
     * already; who reads the body as a whole, or takes it apart, keeps the others.
     *
     * @return the limits of the server
     */
    public Limits limits() {
        return arrival.limits;
    }

    /** Returns this request as one that is within limits, or breaks them in its body. */
    HttpRequest within(Limits limits, InputStream guarded) {
        Arrival limited = new Arrival(arrival.scheme, arrival.remote, arrival.peer, limits, arrival.base);
        return new HttpRequest(method, path, query, headers, guarded, limited);
    }

    @Override
    public String toString() {
        return method + " " + path + (query == null ? "" : "?" + query);
    }
}
