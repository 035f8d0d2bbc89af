package org.waymark.ext.jetty;

import java.io.IOException;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

/**
 * Runs a handler on Jetty.
 *
 * <p>Requests are handled on virtual threads where the JDK has them, else on as many threads as the options say. A
 * connection on which nothing moves is closed
 * after 30 seconds, unless the handler is at work.
 */
public final class JettyServerProvider implements ServerProvider {
    /** Makes the provider. */
    public JettyServerProvider() {}

    /**
     * Returns {@code jetty}.
     *
     * @return the name
     */
    @Override
    public String name() {
        return "jetty";
    }

    @Override
    public Server start(Handler handler, ServerOptions options) throws IOException {
        JettyServer server = new JettyServer(handler, options);
        server.start();
        return server;
    }
}
