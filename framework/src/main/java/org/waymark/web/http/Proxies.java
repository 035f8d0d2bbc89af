package org.waymark.web.http;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Proxies in front of a server that are trusted: what they tell of how a request came to them is taken for how it came. So
 * links have the scheme and host that the client knows, cookies are {@code Secure} behind a proxy that ends TLS, and who sent
 * a request is not the proxy.
 *
 * <p>It is told by {@code X-Forwarded-For} and {@code X-Forwarded-Proto}, and if they are {@linkplain #withHost said} to tell it
 * by {@code X-Forwarded-Host}; or else by {@code Forwarded} of RFC 7239, as the proxy has it; never by both, for a proxy passes on
 * what it does not know. The proxy has to write each of these headers, or drop what a client sends.
 *
 * <p>A request that comes from elsewhere may have such headers too: nobody looks at them. From a proxy, they are read from the
 * end, where the nearest proxy adds to them. The first address that is none of a proxy is that of the client; what is before it
 * was written by a stranger. Malformed headers are refused with 400.
 */
public final class Proxies {
    private final List<AddressRange> trusted;
    private final boolean standard;
    private final boolean tellHost;

    private Proxies(List<AddressRange> trusted, boolean standard, boolean tellHost) {
        this.trusted = trusted;
        this.standard = standard;
        this.tellHost = tellHost;
    }

    /**
     * Returns proxies that write the {@code X-Forwarded} headers.
     *
     * @param addresses their addresses, as numbers: {@code 10.0.0.7}, or {@code 10.0.0.0/8} for all that begin with 8 bits
     *     of this one
     * @return the proxies
     * @throws IllegalArgumentException if an address is none
     */
    public static Proxies at(String... addresses) {
        return new Proxies(Stream.of(addresses).map(AddressRange::of).toList(), false, false);
    }

    /**
     * Returns these proxies as ones that write {@code Forwarded}, as RFC 7239 has it.
     *
     * @return new proxies
     */
    public Proxies withForwarded() {
        return new Proxies(trusted, true, tellHost);
    }

    /**
     * Returns these proxies as ones that tell for which host a request was. Without this the host is that of {@code Host}: a
     * proxy that leaves {@code X-Forwarded-Host} alone passes on the one that a stranger wrote.
     *
     * @return new proxies
     */
    public Proxies withHost() {
        return new Proxies(trusted, standard, true);
    }

    /**
     * Puts these proxies before a handler.
     *
     * @param handler what answers the requests
     * @return a handler that answers them as they came to the proxies
     */
    public Handler before(Handler handler) {
        return new Forwarding(this, handler);
    }

    /** Hands on a request as it came to the proxies, also one that others refuse. */
    private record Forwarding(Proxies proxies, Handler handler) implements Handler {
        @Override
        public Response handle(HttpRequest request) {
            HttpRequest original;
            try {
                original = proxies.original(request);
            } catch (BadRequest e) {
                return handler.refuse(request, e);
            }
            return secured(original, handler.handle(original));
        }

        @Override
        public Response refuse(HttpRequest request, HttpException error) {
            HttpRequest original = request;
            try {
                original = proxies.original(request);
            } catch (BadRequest e) {
                // It is refused already, and nothing more is known of how it came.
            }
            return secured(original, handler.refuse(original, error));
        }

        private static Response secured(HttpRequest original, Response response) {
            return original.secure() ? response.secured() : response;
        }
    }

    /** Returns a request as it came to the first of the proxies on its way. */
    private HttpRequest original(HttpRequest request) {
        if (!trusts(request.peer())) {
            return request;
        }
        List<Hop> hops = standard ? Hop.forwarded(request.headers()) : Hop.xForwarded(request.headers());
        HttpRequest original = request;
        for (int i = hops.size() - 1; i >= 0 && trusts(original.remote()); i--) {
            Hop hop = hops.get(i);
            original = told(original, hop);
            if (hop.client() == null) {
                break;
            }
        }
        return original;
    }

    private HttpRequest told(HttpRequest request, Hop hop) {
        InetAddress client = hop.client();
        String scheme = hop.scheme();
        String host = tellHost ? hop.host() : null;
        HttpRequest told = host == null ? request : request.withHeaders(withHost(request.headers(), host));
        return told.forwarded(scheme == null ? told.scheme() : scheme, client == null ? told.remote() : client);
    }

    private static Headers withHost(Headers headers, String host) {
        try {
            return headers.with("Host", host);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("The host that the proxy tells of is malformed.");
        }
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.holds(address));
    }
}
