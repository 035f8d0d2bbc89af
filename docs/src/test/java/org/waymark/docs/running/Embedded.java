package org.waymark.docs.running;

import java.io.IOException;
import java.time.Duration;
import org.waymark.web.Publisher;
import org.waymark.web.http.Limits;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;

final class Embedded {
    private Embedded() {}

    static Server start() throws IOException {
        Limits limits = Limits.defaults().withBody(200L << 20).withParts(10, 50L << 20);
        ServerOptions options = ServerOptions.defaults()
                .withPort(0)
                .withGrace(Duration.ofSeconds(20))
                .withLimits(limits);
        return ServerProvider.preferred().start(Publisher.of(new Gallery()), options);
    }
}
