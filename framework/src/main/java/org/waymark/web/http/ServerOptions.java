package org.waymark.web.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a server is told. Start from {@link #defaults()} and change what is to differ.
 *
 * @param host the name or address to listen on; the default is {@code localhost}, so that nobody else gets in by chance
 * @param port the port to listen on, 0 to 65535; 0 takes a free one; the default is 8080
 * @param threads the most requests handled at once where the JDK has no virtual threads; the default is 64
 * @param grace how long {@link Server#close()} waits for requests in hand; the default is 10 seconds
 * @param limits how much a client may send
 * @param tls what the server needs for TLS, or null to listen without; the default is without
 */
public record ServerOptions(
        String host,
        int port,
        int threads,
        Duration grace,
        Limits limits,
        @Nullable Tls tls) {
    private static final ServerOptions DEFAULTS =
            new ServerOptions("localhost", 8080, 64, Duration.ofSeconds(10), Limits.defaults(), null);

    /**
     * Checks the options.
     *
     * @param host the name or address to listen on
     * @param port the port to listen on
     * @param threads the most requests handled at once
     * @param grace how long to wait for requests in hand
     * @param limits how much a client may send
     * @param tls what the server needs for TLS, or null
     * @throws IllegalArgumentException if a value is out of range
     */
    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Not a port: " + port + ". Use 1 to 65535, or 0 for a free one.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("A server needs at least one thread, not " + threads + ".");
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("The grace cannot be negative: " + grace + ".");
        }
    }

    /**
     * Returns the defaults.
     *
     * @return the default options
     */
    public static ServerOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these options with another host.
     *
     * @param host the name or address to listen on
     * @return new options
     */
    public ServerOptions withHost(String host) {
        return new ServerOptions(host, port, threads, grace, limits, tls);
    }

    /**
     * Returns these options with another port.
     *
     * @param port the port to listen on; 0 takes a free one
     * @return new options
     * @throws IllegalArgumentException if it is not a port
     */
    public ServerOptions withPort(int port) {
        return new ServerOptions(host, port, threads, grace, limits, tls);
    }

    /**
     * Returns these options with another number of threads.
     *
     * @param threads the most requests handled at once where there are no virtual threads
     * @return new options
     * @throws IllegalArgumentException if it is less than 1
     */
    public ServerOptions withThreads(int threads) {
        return new ServerOptions(host, port, threads, grace, limits, tls);
    }

    /**
     * Returns these options with another grace.
     *
     * @param grace how long to wait for requests in hand when the server is closed
     * @return new options
     * @throws IllegalArgumentException if it is negative
     */
    public ServerOptions withGrace(Duration grace) {
        return new ServerOptions(host, port, threads, grace, limits, tls);
    }

    /**
     * Returns these options with other limits.
     *
     * @param limits how much a client may send
     * @return new options
     */
    public ServerOptions withLimits(Limits limits) {
        return new ServerOptions(host, port, threads, grace, limits, tls);
    }

    /**
     * Returns these options with TLS.
     *
     * @param tls the key and the certificates of the server
     * @return new options
     */
    public ServerOptions withTls(Tls tls) {
        return new ServerOptions(host, port, threads, grace, limits, tls);
    }

    /**
     * Returns where a server with these options listens.
     *
     * @param actualPort the port that it was given
     * @return the address, such as {@code https://localhost:8443}
     */
    public URI address(int actualPort) {
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return URI.create(scheme() + "://" + literal + ":" + actualPort);
    }

    /**
     * Returns how requests come to a server with these options.
     *
     * @return {@code https} with TLS, {@code http} without
     */
    public String scheme() {
        return tls == null ? "http" : "https";
    }
}
