package org.waymark.web;

import java.net.URI;
import org.waymark.web.http.Server;

/** A server that is closed when the process ends, unless it was closed before. */
final class EndingServer implements Server {
    private final Server server;
    private final Thread hook;

    private EndingServer(Server server) {
        this.server = server;
        this.hook = new Thread(server::close, "waymark-stop");
    }

    static Server of(Server server) {
        EndingServer ending = new EndingServer(server);
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    @Override
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends now: the hook runs, and closing twice does no harm.
        }
        server.close();
    }
}
