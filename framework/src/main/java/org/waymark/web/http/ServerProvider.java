package org.waymark.web.http;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows how to run a handler on one kind of server. Found by {@link ServiceLoader}; the server of the JDK is built in.
 *
 * <p>What an adapter promises: the path and the query reach the handler as they were sent; the body of an answer to
 * {@code HEAD}, and of a status that has none, is not sent; an exception that leaves the handler becomes a bare 500.
 */
public interface ServerProvider {
    /**
     * Returns the name by which the server is chosen.
     *
     * @return the name in lower case, such as {@code jetty}
     */
    String name();

    /**
     * Starts a server. When this method returns, the server listens.
     *
     * @param handler what answers the requests
     * @param options where to listen, and the limits
     * @return the running server
     * @throws IOException if the address is in use, or the server cannot start
     */
    Server start(Handler handler, ServerOptions options) throws IOException;

    /**
     * Returns all providers, the preferred one first: those found by {@link ServiceLoader} in its order, then the
     * server of the JDK.
     *
     * @return the providers, at least one
     */
    static List<ServerProvider> all() {
        return Stream.concat(
                        ServiceLoader.load(ServerProvider.class).stream().map(ServiceLoader.Provider::get),
                        Stream.of(new JdkServerProvider()))
                .toList();
    }

    /**
     * Returns the preferred provider: the first that {@link ServiceLoader} finds, else the server of the JDK.
     *
     * @return the provider
     */
    static ServerProvider preferred() {
        return all().get(0);
    }

    /**
     * Returns the provider of that name.
     *
     * @param name the name, such as {@code jdk} or {@code jetty}
     * @return the provider
     * @throws IllegalArgumentException if there is none; the message lists those that are there
     */
    static ServerProvider named(String name) {
        List<ServerProvider> all = all();
        return all.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No server is named \"" + name + "\". There is "
                        + all.stream().map(ServerProvider::name).collect(Collectors.joining(", "))
                        + ". Put the extension of another server on the class path."));
    }
}
