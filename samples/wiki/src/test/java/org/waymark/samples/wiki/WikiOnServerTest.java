package org.waymark.samples.wiki;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.waymark.samples.wiki.pages.Database;
import org.waymark.web.Publisher;
import org.waymark.web.http.Handler;
import org.waymark.web.http.Server;
import org.waymark.web.http.ServerOptions;
import org.waymark.web.http.ServerProvider;
import org.waymark.web.testing.TestClient;

class WikiOnServerTest {

    /** One server for all tests, and behind it a new wiki for each. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnServer extends WikiSpecification {

        private final String provider;
        private Server server;
        private TestClient client;
        private Database database;
        private volatile Handler wiki;

        OnServer(String provider) {
            this.provider = provider;
        }

        @BeforeAll
        void start() throws IOException {
            ServerOptions options = ServerOptions.defaults().withPort(0);
            server = ServerProvider.named(provider).start(request -> wiki.handle(request), options);
            client = TestClient.of(server.address());
        }

        @AfterAll
        void stop() {
            server.close();
        }

        @BeforeEach
        void open() {
            database = Databases.inMemory();
            wiki = Publisher.of(new Wiki(database.pages()));
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Override
        TestClient client() {
            return client;
        }
    }

    @Nested
    class OfTheJdk extends OnServer {
        OfTheJdk() {
            super("jdk");
        }
    }

    @Nested
    class OfJetty extends OnServer {
        OfJetty() {
            super("jetty");
        }
    }
}
