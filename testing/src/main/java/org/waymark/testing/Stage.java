package org.waymark.testing;

import java.io.IOException;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Response;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

/**
 * Where a check meets a server.
 *
 * @param provider the adapter that is checked
 */
record Stage(ServerProvider provider) {
    static final ServerOptions OPTIONS = ServerOptions.defaults().withPort(0);

    Server start(Handler handler) throws IOException {
        return provider.start(handler, OPTIONS);
    }

    /** Runs a handler for one request, and returns what came back. */
    Wire.Answer ask(Handler handler, String requestLine, String... fields) throws IOException {
        try (Server server = start(handler)) {
            return Wire.ask(server, requestLine, fields);
        }
    }

    /** Answers one {@code GET} of the root always in the same way, and returns what came back. */
    Wire.Answer get(Response response) throws IOException {
        return ask(request -> response, "GET /");
    }
}
