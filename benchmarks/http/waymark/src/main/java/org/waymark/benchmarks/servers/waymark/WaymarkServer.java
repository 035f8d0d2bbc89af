package org.waymark.benchmarks.servers.waymark;

import java.io.IOException;
import java.util.function.Supplier;
import org.waymark.benchmarks.exercises.Server;
import org.waymark.web.http.Handler;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

/** Runs a handler, such as that of the exercises, on one of the servers that there are. */
public final class WaymarkServer {
    private WaymarkServer() {}

    /**
     * Runs the server.
     *
     * @param arguments the name of the server, and of the class that supplies the handler
     * @throws IOException if it cannot start
     * @throws ReflectiveOperationException if there is no such class
     */
    public static void main(String... arguments) throws IOException, ReflectiveOperationException {
        Supplier<?> handler = Class.forName(arguments[1])
                .asSubclass(Supplier.class)
                .getConstructor()
                .newInstance();
        var server = ServerProvider.named(arguments[0])
                .start(
                        (Handler) handler.get(),
                        ServerOptions.defaults().withHost(Server.HOST).withPort(0));
        Server.announce(server.address().getPort());
    }
}
