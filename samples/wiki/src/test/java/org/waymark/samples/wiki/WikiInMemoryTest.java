package org.waymark.samples.wiki;

import org.junit.jupiter.api.AfterEach;
import org.waymark.samples.wiki.pages.Database;
import org.waymark.web.testing.TestClient;

class WikiInMemoryTest extends WikiSpecification {

    private final Database database = Databases.inMemory();
    private final TestClient client = TestClient.of(new Wiki(database.pages()));

    @Override
    TestClient client() {
        return client;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
