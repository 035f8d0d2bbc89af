package org.waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

/** How an app is to be run from a command line. */
record Launch(ServerProvider provider, ServerOptions options) {
    static Launch of(String... arguments) {
        ServerProvider provider = ServerProvider.preferred();
        ServerOptions options = ServerOptions.defaults();
        for (int i = 0; i < arguments.length; i += 2) {
            String option = arguments[i];
            switch (option) {
                case "--port" -> options = options.withPort(port(value(arguments, i)));
                case "--host" -> options = options.withHost(value(arguments, i));
                case "--server" -> provider = ServerProvider.named(value(arguments, i));
                default ->
                    throw new IllegalArgumentException(
                            "Unknown argument \"" + option + "\". Known are --port, --host and --server.");
            }
        }
        return new Launch(provider, options);
    }

    private static String value(String[] arguments, int index) {
        if (index + 1 == arguments.length) {
            throw new IllegalArgumentException(arguments[index] + " needs a value after it.");
        }
        return arguments[index + 1];
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a port: \"" + text + "\". Use 1 to 65535, or 0 for a free one.", e);
        }
    }

    Server run(Site site, App app) {
        Handler publisher = site.publish(app);
        try {
            Server server = provider.start(publisher, options);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "waymark-stop"));
            announce(app, server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The one line that a newcomer waits for: it must not depend on how logging is set up. */
    @SuppressWarnings("SystemOut")
    private void announce(App app, Server server) {
        System.out.println(
                app.getClass().getSimpleName() + " is at " + server.address() + "/ (" + provider.name() + ")");
    }
}
