package org.waymark.web.http;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Runs a handler on the server that comes with the JDK. */
final class JdkServerProvider implements ServerProvider {
    /** Connections that may wait to be accepted while all threads are busy. */
    private static final int BACKLOG = 512;

    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public Server start(Handler handler, ServerOptions options) throws IOException {
        setUnlessSet("sun.net.httpserver.nodelay", "true");
        // A client that dawdles must not hold a thread for ever: seconds for a whole request to arrive.
        setUnlessSet("sun.net.httpserver.maxReqTime", "60");
        // Seconds for a whole answer to be made and taken: long enough for large files and slow lines.
        setUnlessSet("sun.net.httpserver.maxRspTime", "600");
        return new JdkServer(listen(options), handler, options);
    }

    private static HttpServer listen(ServerOptions options) throws IOException {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(options.host()), options.port());
            Tls tls = options.tls();
            if (tls == null) {
                return HttpServer.create(address, BACKLOG);
            }
            HttpsServer server = HttpsServer.create(address, BACKLOG);
            server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
            return server;
        } catch (IOException e) {
            throw new IOException(
                    "Cannot listen on " + options.host() + ":" + options.port() + ": " + e.getMessage()
                            + ". Stop what listens there, or choose another host or port.",
                    e);
        }
    }

    /** The server of the JDK reads its settings from system properties, once, when its classes are loaded. */
    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
