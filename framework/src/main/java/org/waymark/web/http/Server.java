package org.waymark.web.http;

import java.net.URI;

/** A running server. Closing it lets the requests in hand end within the grace of its options, then stops. */
public interface Server extends AutoCloseable {
    /**
     * Returns where the server listens.
     *
     * @return the address with the actual port, such as {@code http://localhost:8080}
     */
    URI address();

    /** Stops the server. Takes no new requests, lets those in hand end, frees the port. Does nothing the second time. */
    @Override
    void close();
}
